import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { daysBetween } from './ages.ts';

/** A package that the project asks for by name, and what the registry knows of it. */
export interface Release {
  readonly name: string;
  readonly version: string;
  /** Days since the version in use was released. */
  readonly days: number;
  /** The newest release, where it is another. */
  readonly newer: string | undefined;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface Packument {
  readonly time?: Readonly<Record<string, string>>;
  readonly 'dist-tags'?: Readonly<Record<string, string>>;
}

/** When each of the project's packages was released, oldest first; undefined where the registry does not answer. */
export async function releases(now: Date): Promise<Release[] | undefined> {
  const { stdout } = spawnSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' });
  const registry = URL.parse(stdout.trim());
  if (registry === null) return undefined;
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const found = await Promise.all(
    Object.entries({ ...dependencies, ...devDependencies }).map(async ([name, version]) => {
      const document = await packument(new URL(name, registry));
      const released = document?.time?.[version];
      if (released === undefined) return undefined;
      const latest = document?.['dist-tags']?.['latest'];
      return {
        name,
        version,
        days: daysBetween(new Date(released), now),
        newer: latest === version ? undefined : latest,
      };
    }),
  );
  const known = found.filter((release) => release !== undefined);
  return known.length === 0 ? undefined : known.sort((a, b) => b.days - a.days);
}

async function packument(address: URL): Promise<Packument | undefined> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(20_000) });
    return response.ok ? ((await response.json()) as Packument) : undefined;
  } catch {
    return undefined;
  }
}

/** The advisories that are known of packages in use: how many, and each in a line; undefined where nobody can be asked. */
export function advisories(): { readonly lines: readonly string[] } | undefined {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8' });
  try {
    const report = JSON.parse(stdout) as { vulnerabilities?: Record<string, { severity: string; range: string }> };
    if (report.vulnerabilities === undefined) return undefined;
    return {
      lines: Object.entries(report.vulnerabilities).map(
        ([name, { severity, range }]) => `${name} ${range}: ${severity}`,
      ),
    };
  } catch {
    return undefined;
  }
}
