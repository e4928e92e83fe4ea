import { existsSync, lstatSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRunning, ownMark } from './running.ts';

/**
 * The folders of one build, all beside what is served: for `…/dist` they stand in `…/.dist/`, and begin with when the
 * build began and which process it is.
 */
export interface BuildFolders {
  /** The finished site. It has this name only once all of it is written. */
  readonly site: string;
  /** What is being written. */
  readonly next: string;
  /** What Astro keeps while it builds. It is there from before the first to after the last moment of the build. */
  readonly cache: string;
}

/** A build of another machine is taken for over after this time, in milliseconds: nobody here can ask whether it runs. */
const longestBuild = 3_600_000;

/** The folder beside a target that holds the folders of its builds: `…/dist` → `…/.dist`. */
export function besides(target: string): string {
  return join(dirname(target), `.${basename(target)}`);
}

/** Makes the folders of a build that begins. No two builds get the same, also when they begin at once. */
export function beginBuild(target: string): BuildFolders {
  const folder = besides(target);
  mkdirSync(folder, { recursive: true });
  for (let time = Date.now(); ; time++) {
    const site = join(folder, nameOf(time));
    const build = { site, next: `${site}.next`, cache: `${site}.cache` };
    if (existsSync(site) || !isMade(build.cache)) continue;
    mkdirSync(build.next);
    return build;
  }
}

/** Makes a folder; gives false where there is one already. */
function isMade(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes what builds have left that were killed: also a site that was finished and never served. Finishes the swap of
 * one that was killed after it had moved away a real folder. What a running build writes stays.
 */
export function clearBroken(target: string): void {
  const broken = entriesOf(target).filter(({ kind, isOver }) => kind !== '' && isOver);
  for (const { path, kind } of broken) if (kind === '.link') finishSwap(target, path);
  const served = servedBy(target);
  for (const { path, kind } of broken) {
    const site = path.slice(0, path.length - kind.length);
    // The cache goes last: as long as it stands, what the build has left is known for that.
    if (kind === '.cache' && site !== served) remove(site);
    remove(path);
  }
}

/** Removes everything of a build that has failed. */
export function abandon(target: string, { site, next, cache }: BuildFolders): void {
  if (servedBy(target) !== site) remove(site);
  remove(next, cache);
}

/** Puts a link that stands ready into its place, if nothing stands there and it leads to a site. */
function finishSwap(target: string, ready: string): void {
  try {
    if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) return;
    if (existsSync(join(dirname(target), readlinkSync(ready)))) renameSync(ready, target);
  } catch {
    // Another build has done it at the same moment.
  }
}

/**
 * Removes finished sites once another is served: those older than the one it has replaced, or than itself where it is the
 * first. The replaced one stays, since answers from it may be under way.
 */
export function clearReplaced(target: string, { site }: BuildFolders, replaced: string | undefined): void {
  const bound = basename(replaced ?? site);
  // Whether a build is over is asked before what is served: one that is over cannot be put into the place any more.
  const old = entriesOf(target).filter(({ path, kind, isOver }) => kind === '' && isOver && basename(path) < bound);
  const served = servedBy(target);
  for (const { path } of old) if (path !== served && path !== site) remove(path);
}

/**
 * The finished site that a target holds: the one it leads to, or, where a real folder stands there, the name it gets
 * among the others, by its age. Undefined where nothing stands there, or a link of somebody else.
 */
export function standingAt(target: string): string | undefined {
  const stats = lstatSync(target, { throwIfNoEntry: false });
  if (stats?.isDirectory() !== true) return servedBy(target);
  for (let time = Math.floor(stats.mtimeMs); ; time++) {
    const path = join(besides(target), nameOf(time));
    if (!existsSync(path)) return path;
  }
}

/** The finished site that a link leads to. */
function servedBy(target: string): string | undefined {
  if (lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return undefined;
  const path = join(dirname(target), readlinkSync(target));
  return dirname(path) === besides(target) && pattern.test(basename(path)) ? path : undefined;
}

/** Removes folders. What cannot be removed is told, and harms nothing: no build is refused for what others left. */
export function remove(...paths: readonly string[]): void {
  for (const path of paths) {
    try {
      // rmSync() takes a link that leads nowhere for nothing, and leaves it.
      if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true) unlinkSync(path);
      else rmSync(path, { recursive: true, force: true });
    } catch (error) {
      // Another build has removed it at the same moment.
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') continue;
      const reason = error instanceof Error ? error.message : String(error);
      process.stderr.write(`${path} is not needed any more, and could not be removed: ${reason}. Remove it by hand.\n`);
    }
  }
}

/** `20261129T234807123Z-4711-8837261-1a2b3c4d`, in the order of time. */
function nameOf(time: number): string {
  return `${new Date(time).toISOString().replaceAll(/[-:.]/g, '')}-${ownMark()}`;
}

const pattern = /^(?<time>\d{8}T\d{9}Z)-(?<mark>\d+-\w*-[0-9a-f]{8})(?<kind>|\.next|\.cache|\.link)$/;

interface Entry {
  readonly path: string;
  /** What stands behind the name; a finished site has nothing there. */
  readonly kind: string;
  /** Whether the build has ended. */
  readonly isOver: boolean;
}

/** What stands beside a target and has the name of a build. Anything else there is not ours. */
function entriesOf(target: string): Entry[] {
  const folder = besides(target);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const { time, mark, kind } = pattern.exec(name)?.groups ?? {};
    if (time === undefined || mark === undefined || kind === undefined) return [];
    return [{ path: join(folder, name), kind, isOver: !(isRunning(mark) ?? isRecent(time)) }];
  });
}

function isRecent(time: string): boolean {
  const iso = time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/, '$1-$2-$3T$4:$5:$6.$7Z');
  return Date.now() - Date.parse(iso) < longestBuild;
}
