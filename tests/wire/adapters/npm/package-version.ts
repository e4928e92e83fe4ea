import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';

/** The version of a package of npm, as installed. @throws where it is not installed */
export function packageVersion(name: string): string {
  const file = findPackageJSON(name, import.meta.url);
  const contents: unknown = file === undefined ? undefined : JSON.parse(readFileSync(file, 'utf8'));
  const version = typeof contents === 'object' && contents !== null && 'version' in contents && contents.version;
  return typeof version === 'string' ? version : 'unknown';
}
