import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseDocument } from 'yaml';
import { z } from 'zod';

const permissions = z.record(z.string(), z.enum(['read', 'write']));

const workflow = z.object({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  // None, so that each job has to say what it may do.
  permissions: z.strictObject({}),
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  jobs: z.record(
    z.string(),
    z.object({
      permissions,
      'timeout-minutes': z.int().max(60),
      'runs-on': z.string().regex(/^ubuntu-\d\d\.\d\d$/),
      steps: z.array(
        z.object({
          uses: z.string().optional(),
          run: z.string().optional(),
          with: z.record(z.string(), z.unknown()).optional(),
        }),
      ),
    }),
  ),
});

/** What is wrong with a workflow of GitHub Actions. @returns sentences; none where all is right */
function workflowFaults(text: string): string[] {
  const document = parseDocument(text, { prettyErrors: true });
  if (document.errors.length > 0) return document.errors.map(({ message }) => message);
  const { data, error } = workflow.safeParse(document.toJS());
  if (data === undefined) return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const steps = Object.values(data.jobs).flatMap((job) => job.steps);
  const pins = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
  return [
    ...pins.flatMap((line) =>
      /uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line) ? [] : [`Not pinned by commit: ${line.trim()}`],
    ),
    ...(pins.length === steps.filter(({ uses }) => uses !== undefined).length ? [] : ['An action is used unseen.']),
    // What stands in a name or a title of a pull request would be run.
    ...steps.flatMap(({ run }) => (run?.includes('${{') === true ? [`A command has an expression: ${run}`] : [])),
    ...steps.flatMap(({ uses, with: given }) => [
      ...(uses?.startsWith('actions/cache@') === true || given?.['cache'] !== undefined ? ['A cache is used.'] : []),
      ...(uses?.startsWith('actions/setup-node@') === true && given?.['package-manager-cache'] !== false
        ? ['A cache may be used.']
        : []),
      ...(uses?.startsWith('actions/checkout@') === true && given?.['persist-credentials'] !== false
        ? ['The credentials stay in the checkout.']
        : []),
    ]),
    ...('pull_request_target' in data.on ? ['A pull request would run with the rights of the repository.'] : []),
    ...Object.entries(data.jobs).flatMap(([name, { permissions }]) =>
      name === 'publish' || !Object.values(permissions).includes('write') ? [] : [`${name} may write.`],
    ),
  ];
}

const files = globSync('.github/workflows/*.{yml,yaml}').sort();
const publish = readFileSync('.github/workflows/publish.yml', 'utf8');

test('every workflow is valid, pins what it uses by commit and may do no more than it needs', () => {
  assert.ok(files.length > 0);
  for (const file of files) assert.deepEqual(workflowFaults(readFileSync(file, 'utf8')), [], file);
});

test('one action has one version', () => {
  const pins = new Set(publish.match(/uses: \S+ # \S+/g));
  assert.equal(new Set([...pins].map((pin) => pin.split('@')[0])).size, pins.size);
});

test('a fault in a workflow is found', () => {
  for (const [from, to] of [
    [/@[0-9a-f]{40} # v/, '@v'],
    [/@([0-9a-f]{39})[0-9a-f] /, '@$1 '],
    [/ # v\d\S*/, ''],
    ['permissions: {}', 'permissions: write-all'],
    ['permissions: {}', 'permissions:\n  contents: write'],
    ['      contents: read', '      contents: write'],
    ['persist-credentials: false', 'fetch-depth: 0'],
    ['package-manager-cache: false', 'cache: npm'],
    ['run: npm test', 'run: echo ${{ github.event.pull_request.title }}'],
    ['  pull_request:', '  pull_request_target:'],
    ['jobs:', '\tjobs:'],
  ] as const) {
    const changed = publish.replace(from, to);
    assert.notEqual(changed, publish);
    assert.ok(workflowFaults(changed).length > 0, to);
  }
});
