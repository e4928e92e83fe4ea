import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Workspace, snapshot, snapshotDifferences } from '../dist/workspace.ts';
import { Bench, type Outcome } from './bench.ts';
import type { Change } from './mutations.ts';

/** How many accepted changes one build has at once, each to files of its own. */
const mostAtOnce = 60;

/** What no page holds, but a page that went wrong; scripts may say the first two. */
const wrong = /\[object Object\]|\$t\(|<<<<<<<|>>>>>>>|\uFFFD\uFFFD|[\u202A-\u202E\u2066-\u2069]/;

/**
 * Builds the site with many of the changes that were accepted, and again with one that was refused: what stood before must
 * stand after.
 *
 * @returns what is not as promised
 */
export async function buildFaults(seed: number, outcomes: readonly Outcome[], count: number): Promise<string[]> {
  if (count === 0) return [];
  const bench = new Bench();
  const workspace = new Workspace();
  const faults: string[] = [];
  const accepted = outcomes.filter(({ verdict, faults: own }) => /same|changed/.test(verdict) && own.length === 0);
  for (let build = 0; build < count; build++) {
    const own = accepted.filter((_, at) => at % count === build);
    const changes = await together(bench, seed, own);
    const undo = write(workspace, changes);
    const { status, output } = workspace.build('site');
    if (status !== 0) faults.push(`${String(changes.size)} accepted changes do not build:\n${output.slice(0, 4000)}`);
    else faults.push(...pageFaults(workspace.path('site')));
    const stood = snapshot(workspace.path('site'));
    const refusedTry = outcomes.find(({ verdict, index }) => verdict === 'refused' && index % count === build);
    if (refusedTry !== undefined) {
      const again = write(workspace, bench.changeOf(seed, refusedTry.index).change);
      const refused = workspace.build('site');
      const where = `(npm run fuzz -- --seed ${seed} --only ${refusedTry.index})`;
      if (refused.status !== 1) faults.push(`A refused change ends a build with ${String(refused.status)} ${where}.`);
      if (/^\s+at .*[:)]|node_modules/m.test(refused.output)) faults.push(`A refused change shows a trace ${where}.`);
      faults.push(...snapshotDifferences(stood, snapshot(workspace.path('site'))).map((line) => `${line} ${where}`));
      again();
    }
    undo();
  }
  return faults;
}

/** The changes that can stand beside each other: to different files, and accepted together. */
async function together(bench: Bench, seed: number, accepted: readonly Outcome[]): Promise<Change> {
  const chosen = new Map<string, Buffer | null>();
  let count = 0;
  for (const { index } of accepted.toSorted((a, b) => (a.verdict < b.verdict ? -1 : 1))) {
    const { change } = bench.changeOf(seed, index);
    if (count === mostAtOnce || [...change.keys()].some((file) => chosen.has(file))) continue;
    const both = new Map([...chosen, ...change]);
    const { verdict } = await bench.judge(both, false);
    if (verdict === 'refused') continue;
    count++;
    for (const [file, bytes] of change) chosen.set(file, bytes);
  }
  return chosen;
}

/** Writes a change into the workspace. @returns what puts it right again */
function write(workspace: Workspace, change: Change): () => void {
  const before = new Map([...change.keys()].map((file) => [file, bytesAt(workspace.path(file))]));
  const apply = (files: ReadonlyMap<string, Buffer | null>): void => {
    for (const [file, bytes] of files) {
      mkdirSync(dirname(workspace.path(file)), { recursive: true });
      if (bytes === null) rmSync(workspace.path(file), { force: true });
      else writeFileSync(workspace.path(file), bytes);
    }
  };
  apply(change);
  return () => {
    apply(before);
  };
}

function bytesAt(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function pageFaults(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => /\.(?:html|md|json|txt|xml)$/.test(name))
    .flatMap(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const found = wrong.exec(readFileSync(path, 'utf8').replace(/<script[^>]*>[\s\S]*?<\/script>/g, ''))?.[0];
      return found === undefined ? [] : [`${path.slice(folder.length)} shows ${JSON.stringify(found)}.`];
    });
}
