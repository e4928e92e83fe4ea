import { settings } from '../settings.ts';

/** The absolute address of a path of the site, which begins with a slash. */
export function absolute(path: string): string {
  return `${settings.origin}${path}`;
}
