import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeDiagnosis } from '../../src/domain/diagnosis.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { diagnosisEntry } from '../../src/schema/diagnosis.ts';
import { whatHappenedView, type StepView } from '../../src/site/tools/what-happened-view.ts';
import { someCode, someProtocol } from './builders.ts';
import { saw, someEntry, someObservations } from './observed-builders.ts';

const observations = someObservations({
  tool: someEntry('Tool', { client: { 'lose-fin': saw(1006), 'lose-silence': saw(1006) } }),
  ant: someEntry('ant', { server: { 'lose-fin': saw(1006) } }),
});
const entry = diagnosisEntry.parse({
  question: { en: 'What?', fr: 'Quoi ?' },
  branches: [
    {
      told: 1006,
      question: { en: 'Which side?' },
      answers: [
        {
          id: 'client',
          text: { en: 'The client', fr: 'Le client' },
          causes: [
            {
              id: 'lost',
              seen: ['tool client lose-fin', 'ant server lose-fin', 'tool client lose-silence'],
              sources: ['websockets/ws lib/receiver.js', 'rfc6455 §7.1.5'],
              page: 'limits',
            },
            { id: 'lost', sources: ['iana'] },
          ],
        },
        { id: 'server', text: { en: 'The server' }, causes: [{ id: 'lost', sources: ['iana'] }] },
      ],
    },
    { told: 'nothing', text: { en: 'Nothing' }, causes: [{ id: 'lost', sources: ['iana'] }] },
  ],
  causes: [{ id: 'lost', codes: [1006, 1011], cause: { en: 'It was lost.' }, remedy: { en: 'Find it.' } }],
});
const bare = someProtocol([someCode(1006), someCode(1011)], {}, 'websocket', observations);
const protocol = { ...bare, diagnosis: makeDiagnosis(entry, [], observations) };
const viewIn = (locale: Locale) =>
  whatHappenedView({ kind: 'tool', tool: 'what-happened', protocol, locale, proseLocale: 'en' });

function answersOf(step: StepView | undefined) {
  assert.equal(step?.kind, 'question');
  return step.answers;
}

function causesOf(step: StepView | undefined) {
  assert.equal(step?.kind, 'causes');
  return step.causes;
}

describe('the page of the questions', () => {
  test('offers codes by number and name, and the rest in words', () => {
    const { branches, question } = viewIn('fr');
    assert.deepEqual(question, { text: 'Quoi ?', tag: undefined });
    assert.deepEqual(
      branches.map(({ number, family, text }) => ({ number, family, text })),
      [
        { number: 1006, family: 'failure', text: { text: 'Name 1006', tag: 'en' } },
        { number: undefined, family: undefined, text: { text: 'Nothing', tag: 'en' } },
      ],
    );
    assert.equal(branches[1]?.step.id, 'nothing');
  });

  test('asks in the language of the page, or marks that it is English', () => {
    const [branch] = viewIn('fr').branches;
    assert.deepEqual(branch?.step.kind === 'question' && branch.step.question, { text: 'Which side?', tag: 'en' });
    assert.deepEqual(
      answersOf(branch?.step).map(({ text, step }) => [text.text, text.tag, step.id]),
      [
        ['Le client', undefined, '1006-client'],
        ['The server', 'en', '1006-server'],
      ],
    );
  });

  test('shows a cause with what was seen, scenario by scenario, what was read, and where more stands', () => {
    const [cause, other] = causesOf(answersOf(viewIn('ja').branches[0]?.step)[0]?.step);
    const t = translator('ja');
    assert.deepEqual(cause?.seen, [
      {
        by: [
          { label: 'Tool 1.2', path: '/ja/websocket/observed/tool/#client-lose-fin' },
          { label: 'ant 1.2', path: '/ja/websocket/observed/ant/#server-lose-fin' },
        ],
        sentence: t('scenario.lose-fin'),
      },
      {
        by: [{ label: 'Tool 1.2', path: '/ja/websocket/observed/tool/#client-lose-silence' }],
        sentence: t('scenario.lose-silence'),
      },
    ]);
    assert.deepEqual(
      cause.sources.map(({ label }) => label),
      ['websockets/ws', 'RFC 6455 §7.1.5'],
    );
    assert.match(cause.sources[0]?.url ?? '', /lib\/receiver\.js$/);
    // 1006 itself is what the reader came with.
    assert.deepEqual(cause.links, [
      { label: '1011', path: '/ja/websocket/1011/' },
      { label: t('observed.limitsLink'), path: '/ja/websocket/limits/' },
    ]);
    assert.deepEqual(other?.seen, []);
    assert.deepEqual(
      causesOf(viewIn('en').branches[1]?.step)[0]?.links.map(({ label }) => label),
      ['1006', '1011'],
    );
  });

  test('says whether the causes are several', () => {
    const t = translator('en');
    const [client, server] = answersOf(viewIn('en').branches[0]?.step).map(({ step }) => step);
    assert.equal(client?.kind === 'causes' && client.heading, t('happened.causes', { count: 2 }));
    assert.equal(server?.kind === 'causes' && server.heading, t('happened.causes', { count: 1 }));
  });

  test('is not made without questions', () => {
    const page = { kind: 'tool', tool: 'what-happened', protocol: bare, locale: 'en', proseLocale: 'en' } as const;
    assert.throws(() => whatHappenedView(page), /"websocket" has no questions/);
  });
});
