import { fileURLToPath } from 'node:url';
import { lockedPackages, type LockedPackage } from './locked-packages.ts';

/** Every lock file of the project, beside its package.json. */
export const lockFiles = [
  'package-lock.json',
  'tests/bench/package-lock.json',
  'tests/bench/starlight/package-lock.json',
  'tests/wire/package-lock.json',
] as const;

/**
 * Licences that may be used. What comes with copyleft is built with and not published: lightningcss (MPL) writes styles,
 * libvips (LGPL, in sharp) draws pictures beforehand.
 */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
]);

/** Whether everything that an SPDX expression asks for, or one of its alternatives, may be used. */
export function isAllowed(licence: string | undefined): boolean {
  if (licence === undefined) return false;
  const bare = licence.replaceAll(/[()]/g, '').trim();
  if (/ OR /.test(bare)) return bare.split(' OR ').some(isAllowed);
  return bare.split(' AND ').every((one) => allowed.has(one.trim()));
}

/** The packages of a lock file by licence, most frequent first. */
export function byLicence(packages: readonly LockedPackage[]): [licence: string, packages: LockedPackage[]][] {
  return [...Map.groupBy(packages, ({ licence }) => licence ?? 'none stated')].sort(
    ([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1),
  );
}

// Usage: npm run licences
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of lockFiles) {
    const packages = lockedPackages(file);
    process.stdout.write(`\n${file}: ${packages.length} packages\n`);
    for (const [licence, some] of byLicence(packages)) {
      const names = [...new Set(some.map(({ name, version }) => `${name} ${version}`))].sort();
      process.stdout.write(`\n${licence} (${names.length})\n  ${names.join('\n  ')}\n`);
    }
    for (const { name, version, licence } of packages.filter((one) => !isAllowed(one.licence))) {
      process.stderr.write(
        `${file}: ${name} ${version} has the licence ${licence ?? 'none'}, which tests/check/licences.ts does not list.\n`,
      );
      process.exitCode = 1;
    }
  }
}
