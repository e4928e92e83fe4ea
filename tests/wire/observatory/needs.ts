import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { Adapter, Need } from '../adapters/adapter.ts';

const root = new URL('../../../', import.meta.url);
const folders = { project: new URL('node_modules/', root), wire: new URL('tests/wire/node_modules/', root) };

/** The packages of implementations that are not installed, each once. */
export function missingNeeds(adapters: readonly Adapter[]): Need[] {
  const needs = new Map(adapters.flatMap((adapter) => adapter.needs).map((need) => [JSON.stringify(need), need]));
  return [...needs.values()].filter((need) => versionOf(need) === undefined);
}

/** One sentence that names what is missing, and the command that installs it. */
export function explainMissing(missing: readonly Need[]): string {
  const debian = missing.flatMap((need) => ('debian' in need ? [need.debian] : [])).sort();
  const commands = [
    ...(debian.length > 0 ? [`sudo apt-get install --no-install-recommends ${debian.join(' ')}`] : []),
    ...(missing.some((need) => 'npm' in need && need.of === 'project') ? ['npm ci'] : []),
    ...(missing.some((need) => 'npm' in need && need.of === 'wire') ? ['npm ci --prefix tests/wire'] : []),
  ];
  const names = missing.map((need) => ('debian' in need ? need.debian : need.npm)).sort();
  return `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} not installed. Run: ${commands.join(' && ')}`;
}

/** Where an implementation came from: `Debian caddy 2.6.2-5`, `npm ws 8.23.0`. */
export function obtainedFrom({ needs: [need] }: Adapter): string {
  const version = versionOf(need) ?? 'of unknown version';
  return 'debian' in need ? `Debian ${need.debian} ${version}` : `npm ${need.npm} ${version}`;
}

/** The version of an installed package; undefined where it is not installed. */
function versionOf(need: Need): string | undefined {
  if ('debian' in need) {
    const { status, stdout } = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Version}', need.debian], {
      encoding: 'utf8',
    });
    const [state, version] = status === 0 ? stdout.split(' ') : [];
    return state === 'installed' ? version : undefined;
  }
  const file = new URL(`${need.npm}/package.json`, folders[need.of]);
  return existsSync(file) ? packageVersion(file) : undefined;
}

function packageVersion(file: URL): string | undefined {
  const contents: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof contents !== 'object' || contents === null || !('version' in contents)) return undefined;
  return typeof contents.version === 'string' ? contents.version : undefined;
}
