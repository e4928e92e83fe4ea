import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { answersOf, mostQuestions, pathTo, walk, type Step } from '../../src/domain/diagnosis.ts';
import { holds } from '../unit/property.ts';
import { realProtocol } from './real-content.ts';

const { diagnosis, codes } = realProtocol('websocket');
if (diagnosis === undefined) throw new Error('The content has no questions on WebSocket.');
const tree = diagnosis;
const answers = answersOf(tree);

/** Gives any answer to each question, until there is none. */
function anyWalk(numbers: readonly number[]): { picks: number[]; last: Step | undefined } {
  const picks: number[] = [];
  let choices: readonly unknown[] = tree.branches;
  let last: Step | undefined;
  for (const number of numbers) {
    if (choices.length === 0) break;
    picks.push(number % choices.length);
    last = walk(tree, picks);
    choices = last?.kind === 'question' ? last.answers : [];
  }
  return { picks, last };
}

describe('the questions on WebSocket', () => {
  test('lead to a cause within five answers, whatever they are', () => {
    holds(
      fc.property(fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), (numbers) => {
        const { picks, last } = anyWalk(numbers);
        assert.equal(last?.kind, 'causes', `The answers ${picks.join(', ')} lead to no cause.`);
        assert.ok(last.causes.length > 0);
        assert.equal(walk(tree, [...picks, 0]), undefined);
      }),
      500,
    );
    assert.equal(mostQuestions(tree), 5);
  });

  test('begin with every code that has a page', () => {
    const told = tree.branches.map((branch) => branch.told);
    assert.deepEqual(
      codes.map(({ number }) => number).filter((number) => !told.includes(number)),
      [],
    );
    for (const { number } of codes) assert.equal(pathTo(tree, String(number)).at(-1)?.id, String(number));
  });

  test('have an anchor each, to which one way leads', () => {
    assert.equal(new Set(answers.map(({ id }) => id)).size, answers.length);
    for (const answer of answers) {
      const path = pathTo(tree, answer.id);
      assert.equal(path.at(-1), answer);
      // The way by the anchors is the way by the answers.
      let choices: readonly unknown[] = tree.branches;
      const picks = path.map((step) => {
        const pick = choices.indexOf(step);
        choices = step.step.kind === 'question' ? step.step.answers : [];
        return pick;
      });
      assert.equal(walk(tree, picks), answer.step);
    }
  });

  test('end at causes that were seen or read, more of them seen', () => {
    const causes = answers.flatMap(({ step }) => (step.kind === 'causes' ? step.causes : []));
    const isSeen = causes.filter(({ seen }) => seen.length > 0);
    assert.ok(causes.every(({ seen, sources }) => seen.length > 0 || sources.length > 0));
    assert.ok(isSeen.length > causes.length / 2, `${isSeen.length} of ${causes.length} were seen.`);
  });
});
