import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { settings } from '../../src/settings.ts';

/** What a build reads of the project, beside content and packages. */
const project = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

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

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'wirecodes-build-'));
    process.once('exit', () => {
      rmSync(this.folder, { recursive: true, force: true });
    });
    for (const name of project) cpSync(name, join(this.folder, name), { recursive: true });
    cpSync(settings.contentRoot, this.path('content'), { recursive: true });
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
   */
  build(outDir: string, environment: Readonly<Record<string, string>> = {}): BuildResult {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [this.path('node_modules/.bin/astro'), 'build', '--outDir', this.path(outDir)],
      {
        cwd: this.folder,
        encoding: 'utf8',
        env: {
          ...process.env,
          WIRECODES_CONTENT: this.path('content'),
          WIRECODES_LOCALES: this.path('locales'),
          SITE_ORIGIN: settings.origin,
          ASTRO_TELEMETRY_DISABLED: '1',
          NO_COLOR: '1',
          ...environment,
        },
      },
    );
    return { status, output: stdout + stderr };
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
