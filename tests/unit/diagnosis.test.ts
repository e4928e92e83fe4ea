import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answersOf, makeDiagnosis, mostQuestions, pathTo, walk } from '../../src/domain/diagnosis.ts';
import { noObservations } from '../../src/domain/observation.ts';
import { diagnosisEntry } from '../../src/schema/diagnosis.ts';
import { saw, someEntry, someObservations } from './observed-builders.ts';

const observations = someObservations({ tool: someEntry('Tool', { client: { 'lose-fin': saw(1006) } }) });
const lost = { id: 'lost', codes: [1006], cause: { en: 'It was lost.' }, remedy: { en: 'Find it.' } };
const entry = diagnosisEntry.parse({
  question: { en: 'What?' },
  branches: [
    {
      told: 1006,
      question: { en: 'Which side?' },
      answers: [
        { id: 'page', text: { en: 'A page' }, causes: [{ id: 'lost', seen: ['tool client lose-fin'] }] },
        {
          id: 'page-or-more',
          text: { en: 'Both' },
          question: { en: 'When?' },
          answers: [
            { id: 'now', text: { en: 'Now' }, causes: [{ id: 'own', sources: ['iana'], page: 'limits' }] },
            { id: 'later', text: { en: 'Later' }, causes: [{ id: 'lost', sources: ['iana'] }] },
          ],
        },
      ],
    },
    { told: [3000, 4999], text: { en: 'Another' }, causes: [{ id: 'lost', sources: ['iana'] }] },
  ],
  causes: [{ id: 'own', codes: [], cause: { en: 'It went.' }, remedy: { en: 'Wait.' } }],
});
const tree = makeDiagnosis(entry, [lost], observations);

describe('a diagnosis', () => {
  test('names each answer by those before it', () => {
    assert.deepEqual(
      answersOf(tree).map(({ id }) => id),
      ['1006', '1006-page', '1006-page-or-more', '1006-page-or-more-now', '1006-page-or-more-later', '3000-4999'],
    );
  });

  test('has causes of its own and shared ones, with what was seen', () => {
    const step = walk(tree, [0, 0]);
    assert.equal(step?.kind, 'causes');
    const [first] = step.causes;
    assert.equal(first?.cause, lost);
    assert.equal(first.seen[0]?.endpoint.implementation.name, 'Tool');
    assert.equal(first.seen[0].scenario.id, 'lose-fin');
    const own = walk(tree, [0, 1, 0]);
    assert.equal(own?.kind === 'causes' && own.causes[0]?.cause.cause['en'], 'It went.');
    assert.equal(own?.kind === 'causes' && own.causes[0]?.page, 'limits');
  });

  test('is walked by answers, and not further than it goes', () => {
    assert.equal(walk(tree, []), undefined);
    assert.equal(walk(tree, [0])?.kind, 'question');
    assert.equal(walk(tree, [2]), undefined);
    assert.equal(walk(tree, [1, 0]), undefined);
    assert.equal(walk(tree, [-1]), undefined);
    assert.equal(mostQuestions(tree), 3);
  });

  test('knows the way to an anchor, also where another begins alike', () => {
    const way = (id: string): string[] => pathTo(tree, id).map((answer) => answer.id);
    assert.deepEqual(way('1006-page'), ['1006', '1006-page']);
    assert.deepEqual(way('1006-page-or-more-now'), ['1006', '1006-page-or-more', '1006-page-or-more-now']);
    assert.deepEqual(way('1006-page-or'), []);
    assert.deepEqual(way(''), []);
  });

  test('is not made of an unknown cause, of what was not seen, or of an answer that leads nowhere', () => {
    assert.throws(() => makeDiagnosis({ ...entry, causes: [] }, [lost], observations), /"own" is not among the causes/);
    assert.throws(() => makeDiagnosis(entry, [lost], noObservations), /"tool client lose-fin" was not observed/);
    const nowhere = { ...entry, branches: [{ told: 1006 }] };
    assert.throws(() => makeDiagnosis(nowhere, [lost], observations), /"1006" leads nowhere/);
  });
});
