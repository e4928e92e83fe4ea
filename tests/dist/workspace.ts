import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { settings } from '../../src/settings.ts';

/** What a build reads of the project, beside content and packages. */
const project = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** A protocol of three codes, which a build makes a site of in seconds. */
export const smallContent = 'tests/content/fixtures/valid/content';

/** How a build ended. */
export interface BuildResult {
  readonly status: number | null;
  /** What it printed, both streams. */
  readonly output: string;
}

/**
 * A copy of the project in a folder of its own, which is removed when the process ends. Astro keeps a cache in
 * `node_modules/.astro` and types in `.astro`, so builds in the checkout would disturb each other, and whoever works
 * there. The packages are linked, not copied.
 */
export class Workspace {
  readonly folder: string;

  /** @param content the content to copy, by default that of the site */
  constructor(content: string = settings.contentRoot) {
    this.folder = mkdtempSync(join(tmpdir(), 'wirecodes-build-'));
    process.once('exit', () => {
      rmSync(this.folder, { recursive: true, force: true });
    });
    for (const name of project) cpSync(name, join(this.folder, name), { recursive: true });
    cpSync(content, this.path('content'), { recursive: true });
    cpSync(settings.localesRoot, this.path('locales'), { recursive: true });
    mkdirSync(this.path('node_modules'));
    for (const name of readdirSync('node_modules')) {
      const isCache = name.startsWith('.') && name !== '.bin';
      if (!isCache) symlinkSync(resolve('node_modules', name), this.path(`node_modules/${name}`));
    }
  }

  /** Absolute path of something in the workspace. */
  path(name: string): string {
    return join(this.folder, name);
  }

  /**
   * Builds into a folder of the workspace, and waits for it.
   *
   * @param environment what differs from this process
   * @param shell what a shell does before, in whose place the build then is, such as `umask 077`
   */
  build(outDir: string, environment: Readonly<Record<string, string>> = {}, shell = ':'): BuildResult {
    const script = `${shell}; exec "$0" "$@"`;
    const { status, stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, ...this.command(outDir)], {
      cwd: this.folder,
      encoding: 'utf8',
      env: this.environment(environment),
    });
    return { status, output: stdout + stderr };
  }

  /** Begins such a build, as a group of processes of its own, which can be killed whole. */
  start(outDir: string, environment: Readonly<Record<string, string>> = {}): RunningBuild {
    const child = spawn(process.execPath, this.command(outDir), {
      cwd: this.folder,
      env: this.environment(environment),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    return new RunningBuild(child);
  }

  private command(outDir: string): string[] {
    return [this.path('src/build/build.ts'), '--outDir', this.path(outDir)];
  }

  private environment(changed: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
    return {
      ...process.env,
      WIRECODES_CONTENT: this.path('content'),
      WIRECODES_LOCALES: this.path('locales'),
      SITE_ORIGIN: settings.origin,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      // Has the program of a build read faster from the second on; a run of the tests builds dozens of times.
      CI: '',
      ...changed,
    };
  }
}

/** A build under way. */
export class RunningBuild {
  /** How it ended; a status of null says that it was killed. */
  readonly ended: Promise<BuildResult>;
  readonly #child: ChildProcess;
  /** What it has printed so far. */
  output = '';

  constructor(child: ChildProcess) {
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    }
    this.ended = new Promise((resolve, reject) => {
      child.once('error', reject).once('close', (status) => {
        resolve({ status, output: this.output });
      });
    });
  }

  /** Kills all of its processes at once, with no time to put anything in order, if it has not ended. */
  kill(): void {
    const { pid, exitCode, signalCode } = this.#child;
    if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
  }
}

/** Every file below a folder with its bytes, by its path there; folders, too, so that an empty one is seen. */
export function snapshot(folder: string): ReadonlyMap<string, Buffer | 'folder'> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), read(path)]),
  );
}

function read(path: string): Buffer | 'folder' {
  try {
    return readFileSync(path);
  } catch {
    return 'folder';
  }
}

/** Where two snapshots differ, as sentences. */
export function snapshotDifferences(
  before: ReadonlyMap<string, Buffer | 'folder'>,
  after: ReadonlyMap<string, Buffer | 'folder'>,
): string[] {
  return [
    ...[...before].flatMap(([path, bytes]) => {
      const other = after.get(path);
      if (other === undefined) return [`${path}: It is gone.`];
      const isSame = bytes === 'folder' || other === 'folder' ? bytes === other : bytes.equals(other);
      return isSame ? [] : [`${path}: Its bytes differ.`];
    }),
    ...[...after.keys()].filter((path) => !before.has(path)).map((path) => `${path}: It is new.`),
  ];
}
