import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Bench } from '../fuzz/bench.ts';
import { mutations } from '../fuzz/mutations.ts';
import { readPlainly, readingFaults } from '../fuzz/reading.ts';
import { Shown, shownFaults } from '../fuzz/shown.ts';
import { realCorpus } from './real-content.ts';

/** `npm run fuzz` tries thousands, with any seed. */
const seed = 6455;

const bench = new Bench();

describe('content that was changed at random is refused in sentences, or leads to right pages', () => {
  for (const [index, kind] of Object.keys(mutations).entries()) {
    test(`${kind} (npm run fuzz -- --seed ${seed} --only ${index})`, async () => {
      const { faults } = await bench.try(seed, index);
      assert.deepEqual(faults, []);
    });
  }
});

describe('what fuzzing looks for is found', () => {
  const file = 'content/websocket/1006/en.mdx';
  const bytes = Buffer.from(
    '---\nname: A\ngloss: the name\nfix: It is mended so, and in no other way.\n---\n\nText.\n',
  );
  const reading = readPlainly(file, bytes);

  test('a file of which nothing is shown', () => {
    assert.deepEqual(readingFaults(file, reading, undefined), [`${file} was accepted, and nothing of it is shown.`]);
  });

  test('a field that is lost, one that is changed, and another text', () => {
    const site = { fields: { name: 'A', fix: 'It is mended.' }, body: 'Text.' };
    assert.deepEqual(readingFaults(file, reading, site), [
      `${file} has "the name" at /gloss, the site nothing.`,
      `${file} has "It is mended so, and in no other way." at /fix, the site "It is mended.".`,
      `${file} has another text than the site.`,
    ]);
  });

  test('a passage that no page says, one that stands twice, and signs of a page that went wrong', async () => {
    const code = realCorpus.codes.find(({ document }) => document.file === file);
    assert.ok(code);
    const before = new Shown(realCorpus);
    const changed = (fix: string) => ({
      ...realCorpus,
      codes: realCorpus.codes.map((one) => (one === code ? { ...one, entry: { ...one.entry, fix } } : one)),
    });
    const was = { fields: code.entry, body: '' };
    const is = { fields: { ...code.entry, fix: 'Do what stands in the file and on no page.' }, body: '' };
    const said = async (fix: string): Promise<string> =>
      (await shownFaults(file, before, new Shown(changed(fix)), was, is)).join('\n');
    assert.match(await said('Do something else.'), /says at \/fix, and no page does: Do what stands/);
    assert.match(await said(code.entry.description), /\/websocket\/1006\/ shows twice: /);
    assert.match(await said('Do [object Object] and {{code}}.'), /shows "\[object Object\]"[\s\S]*shows "\{\{"/);
  });
});
