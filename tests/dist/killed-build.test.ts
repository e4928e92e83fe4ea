import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { before, test } from 'node:test';
import { assertNone } from './faults.ts';
import { momentsOf } from './moments.ts';
import { Workspace, smallContent, snapshot, snapshotDifferences, type RunningBuild } from './workspace.ts';

const workspace = new Workspace(smallContent);
const entry = workspace.path('content/demo/1/en.mdx');
const text = readFileSync(entry, 'utf8');

/** The contents that are built in turn, and what is built of them. */
const contents = [text, text.replace('The work is done.', 'The work is over.')] as const;
const sites = new Map<string, ReturnType<typeof snapshot>>();

/** How long a build takes here, and how long it takes from when its site is written; in milliseconds. */
let duration = 0;
let publishing = 0;

before(async () => {
  for (const content of contents) {
    const start = performance.now();
    const running = begin(content);
    await written(running);
    const writtenAt = performance.now();
    const { status, output } = await running.ended;
    assert.equal(status, 0, output);
    duration = performance.now() - start;
    publishing = performance.now() - writtenAt;
    sites.set(content, snapshot(workspace.path('site')));
  }
});

const otherThan = (content: string): string => (content === contents[0] ? contents[1] : contents[0]);

function begin(content: string): RunningBuild {
  writeFileSync(entry, content);
  return workspace.start('site');
}

/** Waits until the site of a build is written: it has said its digest, and begins to put the site into its place. */
async function written(running: RunningBuild): Promise<void> {
  const state = { isOver: false };
  void running.ended.finally(() => (state.isOver = true));
  while (!state.isOver && !running.output.includes('SHA-256')) await setImmediate();
}

/** Where what is published differs from what is built of a content. */
function differencesFrom(content: string): string[] {
  return snapshotDifferences(sites.get(content) ?? new Map(), snapshot(workspace.path('site')));
}

/** What stands beside the published site: how many finished sites, and what else. */
function beside(): string {
  const names = readdirSync(workspace.path('.site'));
  const others = names.filter((name) => name.includes('.')).map((name) => name.replace(/^[^.]*/, ''));
  return [String(names.length - others.length), ...others].join(' ');
}

test('a build that is killed at any moment leaves the old site or the new one, whole', async (context) => {
  const { seed, moments } = momentsOf(20);
  context.diagnostic(`The moments are those of the seed ${String(seed)}; FAST_CHECK_SEED=n tries others.`);
  const faults: string[] = [];
  let published: string = contents[1];
  for (const [index, moment] of moments.entries()) {
    const content = otherThan(published);
    let start = performance.now();
    const running = begin(content);
    // Nearly all of a build goes by before it touches what is published, so some are killed while it does.
    const isLate = index % 4 === 3;
    if (isLate) {
      await written(running);
      start = performance.now();
    }
    await setTimeout(moment * (isLate ? publishing : duration));
    running.kill();
    const { status } = await running.ended;
    // The machine has less to do than when a build was measured; and to end takes a process some of its time.
    if (status !== null && isLate) publishing = Math.min(publishing, performance.now() - start) / 2;
    if (status !== null && !isLate) duration = Math.min(duration, performance.now() - start);
    if (differencesFrom(content).length === 0) published = content;
    const how = `${isLate ? 'publishing' : 'building'} ${moment.toFixed(3)}, ${status === null ? 'killed' : 'ended'}`;
    context.diagnostic(`${how}, ${published === content ? 'new' : 'old'}, ${beside()} beside it`);
    faults.push(...differencesFrom(published).map((difference) => `${how}: ${difference}`));
  }
  assertNone(faults);

  const { status, output } = await begin(otherThan(published)).ended;
  assert.equal(status, 0, output);
  assertNone(differencesFrom(otherThan(published)));
  assert.equal(beside(), '2', 'The next build leaves what killed ones have left.');
});

test('a site of both is found', () => {
  const [one, other] = contents;
  assert.notDeepEqual(snapshotDifferences(sites.get(one) ?? new Map(), sites.get(other) ?? new Map()), []);
});
