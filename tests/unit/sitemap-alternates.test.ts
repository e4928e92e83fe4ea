import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultLocale, localeTags } from '../../src/i18n/locales.ts';
import { prefixOf } from '../../src/i18n/urls.ts';
import { withAlternates } from '../../src/build/sitemap-alternates.ts';
import { alternatesOf, headOf } from '../../src/site/head.ts';
import { codePages, homePages, pairPages, protocolPages } from '../../src/site/pages.ts';
import { someCode, someProtocol } from './builders.ts';

const protocols = [someProtocol([someCode(1002), someCode(1007)])];
const pages = [homePages, protocolPages, codePages, pairPages].flatMap((all) =>
  all(protocols).map(({ props }) => props.page),
);

describe('an address of the sitemap', () => {
  test('has the alternates that the page itself has, and the default', () => {
    for (const page of pages) {
      const { canonical, xDefault } = headOf(page);
      assert.ok(canonical !== undefined && xDefault !== undefined);
      assert.deepEqual(withAlternates({ url: canonical }), {
        url: canonical,
        links: [
          ...alternatesOf(page).map(({ tag, url }) => ({ lang: tag, url })),
          { lang: 'x-default', url: xDefault },
        ],
      });
    }
  });

  test('keeps its origin, whatever that is', () => {
    const { links } = withAlternates({ url: 'https://other.example:8443/ja/websocket/1002/' });
    assert.deepEqual(
      links?.map(({ url }) => url),
      localeTags.concat(defaultLocale).map((tag) => `https://other.example:8443${prefixOf(tag)}websocket/1002/`),
    );
  });
});
