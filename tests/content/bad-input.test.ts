import assert from 'node:assert/strict';
import { test } from 'node:test';
import { code1, french, french2, protocol, type BadInput } from './bad-input/bad-input.ts';
import { body } from './bad-input/body.ts';
import { codeFields } from './bad-input/code-fields.ts';
import { diagnose, diagnoses } from './bad-input/diagnosis.ts';
import { elsewhere } from './bad-input/elsewhere.ts';
import { files } from './bad-input/files.ts';
import { frontMatter } from './bad-input/front-matter.ts';
import { locales } from './bad-input/locales.ts';
import { observe, observed } from './bad-input/observed.ts';
import { explained, observedFacts } from './bad-input/observed-facts.ts';
import { protocolFields } from './bad-input/protocol.ts';
import { protocolNames } from './bad-input/protocol-names.ts';
import { questions, validQuestions } from './bad-input/questions.ts';
import { sequences, validSequences } from './bad-input/sequences.ts';
import { sources } from './bad-input/sources.ts';
import { surround, surroundings } from './bad-input/surroundings.ts';
import { translations } from './bad-input/translations.ts';
import { linesOf, testEach, tried } from './bad-input/tried.ts';
import { inWorkspace } from './workspace.ts';

const kinds: Readonly<Record<string, readonly BadInput[]>> = {
  'the fields of a code': codeFields,
  'front matter': frontMatter,
  translations,
  'files and folders': files,
  'how a connection is closed': sequences,
  'protocol.yaml': protocolFields,
  'the folder of a protocol': protocolNames,
  'the questions of a protocol': questions,
  sources,
  'the text of a code': body,
  'locale files': locales,
  'files that others changed': elsewhere,
  'what products and programs make of the codes': surroundings,
  'the questions that lead to causes': diagnoses,
  'what was observed': observed,
  'what was observed against what is said': observedFacts,
};

test('a content that keeps every rule gives no problem', () => {
  assert.deepEqual(inWorkspace(linesOf), []);
});

test('nor does one in which something was observed', () => {
  assert.deepEqual(
    inWorkspace((workspace) => {
      observe(workspace);
      return linesOf(workspace);
    }),
    [],
  );
});

test('nor does one with products, messages and numbers of other worlds', () => {
  assert.deepEqual(
    inWorkspace((workspace) => {
      surround(workspace);
      return linesOf(workspace);
    }),
    [],
  );
});

test('nor does one with questions that lead to causes', () => {
  assert.deepEqual(
    inWorkspace((workspace) => {
      diagnose(workspace);
      return linesOf(workspace);
    }),
    [],
  );
});

test('nor does one in which a contradiction is explained', () => {
  assert.deepEqual(
    inWorkspace((workspace) => {
      explained(workspace);
      return linesOf(workspace);
    }),
    [],
  );
});

test('nor does any form of a sequence or a question that may be written', () => {
  for (const edit of [...validSequences, ...validQuestions]) {
    const { actual } = tried(edit, []);
    assert.deepEqual(actual, []);
  }
});

testEach(kinds);

test('all faults of a run are told at once, by file and line', () => {
  const { actual, expected } = tried(
    (workspace) => {
      workspace.replace(french2, 'gloss:', 'glos:');
      workspace.replace(code1, '- code: 2', '- code: 7');
      workspace.replace(code1, '<Ref to="spec §1" />', '<Ref to="wikipedia" />');
      workspace.replace(protocol, 'first: 10', 'first: 12');
      workspace.replace(french, '"heading.fix"', '"heading.fixx"');
      workspace.write('locales/xx.json', '{}\n');
      workspace.rename('content/demo/3', 'content/demo/three');
    },
    [
      'content/demo/1/en.mdx:33 "confusedWith.0.code" is 7, which has no entry in this protocol. Correct the number, or add 7/en.mdx.',
      'content/demo/1/en.mdx:39 "Ref to" cites "wikipedia", which protocol.yaml does not list. List it there, or cite another.',
      'content/demo/2/fr.mdx:2 "glos" is not a field here. Write "gloss" if you meant that, or remove it.',
      `content/demo/2/fr.mdx:2 "gloss" is missing. Add it. What the English name says, in the page's language.`,
      'content/demo/protocol.yaml:11 "ranges.1.first" is 12, but the range before it ends at 9. Begin it at 10.',
      'content/demo/three/en.mdx:1 The folder "three" is not a number. Name it after its code, for example "1002".',
      'locales/fr.json:1 "heading.fix" is missing. Add it, translated from en.json.',
      'locales/fr.json:«"heading.fixx"» "heading.fixx" is not a key of src/schema/messages.ts. Write "heading.fix".',
      'locales/xx.json:1 "xx" is not in the list of locales. Add it to src/i18n/locales.ts, or remove this file.',
    ],
  );
  assert.deepEqual(actual, expected);
});

test('a file with Windows line ends is read, and its faults have the same lines', () => {
  const { actual, expected } = tried(
    (workspace) => {
      for (const file of [code1, french2, protocol, french]) {
        workspace.write(file, workspace.read(file).replaceAll('\n', '\r\n'));
      }
      workspace.replace(code1, 'Look at the page.', '<div>Look at the page.</div>');
      workspace.replace(protocol, 'first: 10', 'first: 12');
    },
    [
      `content/demo/1/en.mdx:43 "<div>" is not a component of a code's text. Use Markdown instead.`,
      'content/demo/protocol.yaml:11 "ranges.1.first" is 12, but the range before it ends at 9. Begin it at 10.',
    ],
  );
  assert.deepEqual(actual, expected);
});
