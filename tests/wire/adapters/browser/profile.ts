import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A new, empty folder for a browser's profile. */
export function createProfile(folder: string): Promise<string> {
  return mkdtemp(join(folder, 'profile-'));
}

/** Removes a profile. Processes of the browser that end after the first one may still write to it. */
export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 10 });
}
