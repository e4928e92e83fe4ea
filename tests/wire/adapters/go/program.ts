import { execFile } from 'node:child_process';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Version } from '../adapter.ts';
import type { Start } from '../program.ts';

const run = promisify(execFile);
const go = '/usr/bin/go';
const driver = new URL('driver.go', import.meta.url);

/** Compiles a program with Debian's Go and its packaged libraries. @param source its file, beside `driver.go` */
export async function buildGo(source: URL, folder: string): Promise<void> {
  // The files of one program must be in one folder.
  const cwd = join(folder, 'source');
  await mkdir(cwd, { recursive: true });
  await copyFile(fileURLToPath(source), join(cwd, 'connection.go'));
  await copyFile(fileURLToPath(driver), join(cwd, 'driver.go'));
  const settings = { GO111MODULE: 'off', GOPATH: '/usr/share/gocode', GOFLAGS: '', GOCACHE: join(folder, 'cache') };
  const env = { ...process.env, ...settings };
  await run(go, ['build', '-o', join(folder, 'connection'), 'connection.go', 'driver.go'], { cwd, env });
}

/** How to start what `buildGo` made. */
export function startGo(folder: string, role: 'client' | 'server'): Start {
  return { command: join(folder, 'connection'), args: [role] };
}

/** The version of a library, which only its package knows: Debian's version without the epoch and Debian's own part. */
export async function goVersion(debian: string): Promise<Version> {
  const { stdout: version } = await run('dpkg-query', ['-W', '-f', '${Version}', debian]);
  const { stdout: compiler } = await run(go, ['env', 'GOVERSION']);
  return { version: version.replace(/^\d+:|[-+].*$/g, ''), on: `Go ${compiler.trim().replace('go', '')}` };
}
