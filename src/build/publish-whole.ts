import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import {
  abandon,
  beginBuild,
  besides,
  clearBroken,
  clearReplaced,
  remove,
  standingAt,
  type BuildFolders,
} from './build-folders.ts';
import { pointAt } from './swap.ts';

/**
 * Builds beside the output folder and swaps at the end, so that `dist` always holds a whole site: the last good one until
 * the new one is finished. `dist` is a symbolic link into `.dist/`, where each build has a folder of its own; builds that
 * run at once do not meet, and the last to finish is what is served. Nothing is taken over from an earlier build. Must be
 * the last integration.
 */
export function publishWhole(): AstroIntegration {
  const start = performance.now();
  let target = '';
  let build: BuildFolders | undefined;
  let workshop: BuildFolders | undefined;
  return {
    name: 'wirecodes:publish-whole',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        target = fileURLToPath(config.outDir).replace(/\/$/, '');
        if (command === 'dev') updateConfig({ vite: { server: { watch: { ignored: [`${besides(target)}/**`] } } } });
        if (command === 'build' || command === 'preview') clearBroken(target);
        if (command !== 'build') return;
        const ownTarget = workshopFor(target, fileURLToPath(config.root));
        build = beginBuild(target);
        workshop = ownTarget === target ? build : beginBuild(ownTarget);
        updateConfig({ outDir: url(workshop.next), cacheDir: url(workshop.cache) });
        // A failure gives back the room on the disk at once, which it may have failed for.
        process.once('exit', () => {
          if (build !== undefined) abandon(target, build);
          if (workshop !== undefined) abandon(ownTarget, workshop);
        });
      },
      'astro:build:done': ({ pages }) => {
        if (build === undefined || workshop === undefined) return;
        if (workshop !== build) move(workshop.next, build.next);
        publish(target, build);
        remove(workshop.cache);
        build = undefined;
        workshop = undefined;
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        process.stdout.write(`${String(pages.length)} pages in ${target} after ${seconds} s\n`);
      },
    },
  };
}

/**
 * The target that a build is made beside. Astro runs the program that it makes of the pages, and has builds that go
 * elsewhere than below the current folder share one place for it: these are made here, and moved.
 */
function workshopFor(target: string, root: string): string {
  if (target.startsWith(`${process.cwd()}/`)) return target;
  const own = join(root, 'dist');
  clearBroken(own);
  return own;
}

/** Moves a folder into the place of an empty one, which may be on another disk. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true });
    remove(from);
  }
}

/** Puts a site that is written in the place of what is served, and removes what is served no more. */
function publish(target: string, build: BuildFolders): void {
  // When the machine stops, the link must not be on the disk before what it leads to.
  syncFiles(build.next);
  renameSync(build.next, build.site);
  syncFolder(dirname(build.site));
  const replaced = standingAt(target);
  pointAt(target, build.site, replaced);
  syncFolder(dirname(target));
  remove(build.cache);
  clearReplaced(target, build, replaced);
}

/**
 * Has every file below a folder written to the disk, with one call for its whole file system.
 *
 * @throws what could not be written, as a disk may find out only then
 */
function syncFiles(folder: string): void {
  const { status, stderr } = spawnSync('sync', ['-f', folder], { encoding: 'utf8' });
  if (status === 0) return;
  if (status !== null && stderr.includes(folder)) throw new Error(stderr.trim());
  // Not every system has -f.
  spawnSync('sync');
}

/** Has the names in a folder written to the disk. Not every file system does that for a folder: it then has its own order. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    fsyncSync(descriptor);
    closeSync(descriptor);
  } catch {
    // The site is whole and in its place all the same, as long as the machine runs.
  }
}

function url(folder: string): URL {
  return pathToFileURL(`${folder}/`);
}
