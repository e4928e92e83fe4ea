import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseJson, parseMdx, parseYaml, type MdxDocument, type SourceDocument } from '../../src/schema/document.ts';
import { valueFaults } from '../../src/schema/value-faults.ts';
import { anyText, holds } from './property.ts';

/** Parses what has to be valid. */
function yaml(text: string, firstLine?: number): SourceDocument {
  const document = parseYaml('a.yaml', text, unexpected, firstLine);
  assert.ok(document);
  return document;
}

function mdx(text: string): MdxDocument {
  const document = parseMdx('a.mdx', text, unexpected);
  assert.ok(document);
  return document;
}

function unexpected(file: string, line: number, message: string): never {
  throw new Error(`${file}:${line} ${message}`);
}

/** Lines of what is wrong. */
function faultLines(parse: (report: (file: string, line: number, message: string) => void) => unknown): number[] {
  const lines: number[] = [];
  assert.equal(
    parse((_file, line) => lines.push(line)),
    undefined,
  );
  return lines;
}

describe('a YAML document', () => {
  const text = [
    '# A comment.',
    'name: WebSocket',
    'ranges:',
    '  - first: 0',
    '    text: >-',
    '      Folded over',
    '      two lines.',
    '  - first: 1000',
    'sources: {iana: {name: IANA}}',
    '',
  ].join('\n');

  test('knows the line of each field: that of its key, even where the value begins later', () => {
    const document = yaml(text);
    assert.equal(document.lineOf(['name']), 2);
    assert.equal(document.lineOf(['ranges']), 3);
    assert.equal(document.lineOf(['ranges', 0]), 4);
    assert.equal(document.lineOf(['ranges', 0, 'first']), 4);
    assert.equal(document.lineOf(['ranges', 0, 'text']), 5);
    assert.equal(document.lineOf(['ranges', 1, 'first']), 8);
    assert.equal(document.lineOf(['sources', 'iana', 'name']), 9);
  });

  test('knows the line of the nearest parent of a field that is missing', () => {
    const document = yaml(text);
    assert.equal(document.lineOf(['ranges', 1, 'text']), 8);
    assert.equal(document.lineOf(['ranges', 7, 'text']), 3);
    assert.equal(document.lineOf(['category']), 1);
    assert.equal(document.lineOf([]), 1);
  });

  test('counts from the line on which it begins in its file', () => {
    assert.equal(yaml('name: a\ngloss: b\n', 2).lineOf(['gloss']), 3);
  });

  test('knows the line of any key, whatever stands around it', () => {
    const anyKeys = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 8 });
    const anyGap = fc.constantFrom('', '# comment\n', '\n', '\n\n# comment\n');
    holds(
      fc.property(anyKeys, fc.infiniteStream(anyGap), (keys, gaps) => {
        const whole = keys.map((key) => `${String(gaps.next().value)}"${key}": "text of ${key}"\n`).join('');
        const document = yaml(whole);
        const lines = whole.split('\n');
        for (const key of keys) assert.match(lines[document.lineOf([key]) - 1] ?? '', new RegExp(`^"${key}":`));
      }),
    );
  });

  test('reads yes and no as words, as YAML 1.2 does', () => {
    assert.deepEqual(yaml('a: yes\nb: no\n').value, { a: 'yes', b: 'no' });
  });

  test('reports a fault with its line', () => {
    assert.deepEqual(
      faultLines((report) => parseYaml('a.yaml', 'a: 1\nb: [1\nc: 2\n', report)).every((line) => line >= 2),
      true,
    );
    assert.deepEqual(
      faultLines((report) => parseYaml('a.yaml', 'a: 1\nb: 2\na: 3\n', report)),
      [3],
    );
  });
});

describe('an MDX document', () => {
  test('has its front matter, its text, and the line on which the text begins', () => {
    const document = mdx('---\nname: a\ngloss: b\n---\n\nText.\n');
    const { value, body, bodyLine } = document;
    assert.deepEqual(value, { name: 'a', gloss: 'b' });
    assert.equal(document.lineOf(['gloss']), 3);
    assert.equal(body, '\nText.\n');
    assert.equal(bodyLine, 5);
  });

  test('may have a rule of dashes in its text', () => {
    assert.equal(mdx('---\nname: a\n---\nOne.\n\n---\n\nTwo.\n').body, 'One.\n\n---\n\nTwo.\n');
  });

  test('may end after its front matter', () => {
    for (const end of ['---', '---\n']) assert.equal(mdx(`---\nname: a\n${end}`).body, '');
  });

  test('has the same lines with Windows line ends', () => {
    const document = mdx('---\r\nname: a\r\ngloss: b\r\n---\r\nText.\r\n');
    assert.equal(document.lineOf(['gloss']), 3);
    assert.equal(document.bodyLine, 5);
    assert.equal(document.body, 'Text.\r\n');
  });

  test('has its text at the line it says, for any text', () => {
    holds(
      fc.property(fc.array(fc.stringMatching(/^[A-Za-z .]{0,20}$/)), (lines) => {
        const whole = `---\nname: a\n---\n${lines.join('\n')}`;
        const { body, bodyLine } = mdx(whole);
        assert.equal(
          whole
            .split('\n')
            .slice(bodyLine - 1)
            .join('\n'),
          body,
        );
      }),
    );
  });

  test('reports front matter that is missing, and faults in it at their line of the file', () => {
    for (const text of ['', 'Text.\n', '\n---\nname: a\n---\n', '---\nname: a\n']) {
      assert.deepEqual(
        faultLines((report) => parseMdx('a.mdx', text, report)),
        [1],
      );
    }
    assert.deepEqual(
      faultLines((report) => parseMdx('a.mdx', '---\nname: a\ngloss: `b`\n---\n', report)),
      [3],
    );
  });
});

describe('a JSON document', () => {
  const anyTexts = fc.dictionary(fc.string({ maxLength: 20 }), anyText, {
    noNullPrototype: true,
  });

  test('has the value that JSON has, and knows the lines of its keys', () => {
    holds(
      fc.property(anyTexts, (value) => {
        fc.pre(valueFaults(value, false).length === 0);
        const text = JSON.stringify(value, null, 2);
        const document = parseJson('a.json', text, unexpected);
        assert.deepEqual(document?.value, value);
        Object.keys(value).forEach((key, index) => {
          assert.equal(document.lineOf([key]), index + 2);
        });
      }),
    );
  });

  test('may be indented by tabs', () => {
    assert.deepEqual(parseJson('a.json', '{\n\t"a": "b",\n\t"c": "d"\n}\n', unexpected)?.value, { a: 'b', c: 'd' });
  });

  test('reports YAML that is no JSON', () => {
    for (const text of ['a: b\n', "{'a': 'b'}\n", '{"a": "b",}\n', '{"a": "b"} # comment\n', '']) {
      assert.deepEqual(
        faultLines((report) => parseJson('a.json', text, report)),
        [1],
      );
    }
  });

  test('reports a missing comma on the line after it', () => {
    assert.deepEqual(
      faultLines((report) => parseJson('a.json', '{\n  "a": "b"\n  "c": "d"\n}\n', report)),
      [3],
    );
  });

  test('reports a key that stands twice, which JSON.parse would not', () => {
    assert.deepEqual(
      faultLines((report) => parseJson('a.json', '{\n  "a": "b",\n  "a": "c"\n}\n', report)),
      [3],
    );
  });
});
