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
  // When the machine stops, the link must not be on the disk before what it leads to. Not every system has -f.
  if (spawnSync('sync', ['-f', build.next]).status !== 0) spawnSync('sync');
  renameSync(build.next, build.site);
  syncFolder(dirname(build.site));
  const replaced = standingAt(target);
  pointAt(target, build.site, replaced);
  syncFolder(dirname(target));
  remove(build.cache);
  clearReplaced(target, build, replaced);
}

/** Has the names in a folder written to the disk. */
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function url(folder: string): URL {
  return pathToFileURL(`${folder}/`);
}
