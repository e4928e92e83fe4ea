import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locales, localeTags } from '../../src/i18n/locales.ts';
import { createSearch } from '../../src/site/search/search-engine.ts';
import type { SearchData } from '../../src/site/search/search-data.ts';
import { realMessages } from '../unit/real-messages.ts';
import { assertNone } from './faults.ts';
import { files, isServed, readFile } from './site.ts';

/** The search of a language, with what the site loads it with. */
function searchOf(tag: string): ReturnType<typeof createSearch> {
  return createSearch(JSON.parse(readFile(`search/${tag}.json`)) as SearchData);
}

/** How many of the messages must lead to their code at once. */
const share = 0.95;

for (const locale of localeTags) {
  const search = searchOf(locales[locale].tag);

  test(`error messages of public threads lead to their code at once, in ${locale}`, (context) => {
    const wrong = realMessages.filter(({ text, code }) => codeOf(search(text)[0]?.path) !== code);
    const right = realMessages.length - wrong.length;
    context.diagnostic(`${right} of ${realMessages.length}`);
    for (const { thread, text, code } of wrong) {
      context.diagnostic(`${thread}: ${String(code)}, not ${search(text)[0]?.path ?? 'nothing'}: ${text.slice(0, 80)}`);
    }
    assert.ok(right >= share * realMessages.length, `Only ${right} of ${realMessages.length} do.`);
  });

  test(`every string that is known leads to its code or to its program, in ${locale}`, () => {
    const { protocols } = JSON.parse(readFile(`search/${locales[locale].tag}.json`)) as SearchData;
    const lost = protocols.flatMap(({ messages }) =>
      messages.flatMap(([text]) => {
        const printed = text.replaceAll('{text}', 'something').replaceAll('{number}', '7').replaceAll('{code}', '1009');
        return search(printed).length > 0 ? [] : [`“${text}” leads nowhere.`];
      }),
    );
    assertNone(lost);
  });

  test(`a search leads to pages that were built, in ${locale}`, () => {
    const queries = [
      '1006',
      '1002 1007',
      '4004',
      '7',
      '64000',
      'going away',
      'discord',
      'certificate',
      'message too big',
    ];
    const paths = queries.flatMap((query) => search(query).map(({ path }) => path.replace(/#.*$/, '')));
    assert.ok(paths.length > queries.length);
    assertNone(paths.filter((path) => !isServed(path)).map((path) => `${path} was not built.`));
  });
}

test('the number of any Close frame is found', () => {
  const search = searchOf('en');
  for (let number = 0; number <= 65535; number += 97) assert.ok(search(String(number)).length > 0, String(number));
});

test('browsers can search the site from the address bar, in every language', () => {
  for (const locale of localeTags) {
    const description = readFile(`opensearch/${locale}.xml`);
    const prefix = locale === 'en' ? '' : `/${locale}`;
    assert.match(description, new RegExp(`template="https://[^"]+${prefix}/search/\\?q=\\{searchTerms\\}"`));
    assert.ok(files.includes(`opensearch/${locale}.xml`));
  }
});

function codeOf(path: string | undefined): number | undefined {
  const code = /\/(\d+)\/$/.exec(path ?? '')?.[1];
  return code === undefined ? undefined : Number(code);
}
