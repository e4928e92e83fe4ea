import { readFileSync } from 'node:fs';

/** A package of a lock file. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the package states it; undefined where it states none. */
  readonly licence: string | undefined;
  /** It runs a script of its own when it is installed. */
  readonly hasInstallScript: boolean;
  /** Nothing that is published is made with it. */
  readonly isDevelopment: boolean;
}

/**
 * The packages of a lock file of npm, in its order.
 *
 * @throws where the file is not one of version 3
 */
export function lockedPackages(file: string): LockedPackage[] {
  const lock: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isLock(lock)) throw new Error(`${file} is no lock file of npm.`);
  return Object.entries(lock.packages).flatMap(([path, entry]) => {
    const [, name] = /^.*node_modules\/(.+)$/.exec(path) ?? [];
    if (name === undefined) return [];
    return {
      name,
      version: entry.version ?? '',
      licence: entry.license,
      hasInstallScript: entry.hasInstallScript === true,
      isDevelopment: entry.dev === true,
    };
  });
}

interface Lock {
  readonly packages: Readonly<
    Record<string, { version?: string; license?: string; hasInstallScript?: boolean; dev?: boolean }>
  >;
}

function isLock(value: unknown): value is Lock {
  return typeof value === 'object' && value !== null && 'packages' in value && typeof value.packages === 'object';
}
