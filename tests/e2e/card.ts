import { readFileSync } from 'node:fs';
import type { Protocol } from '../../src/domain/protocol.ts';
import { defaultLocale, locales, type Locale } from '../../src/i18n/locales.ts';
import type { CodePage } from '../../src/site/pages.ts';
import { stripOf, type StripCode } from '../../src/site/strip-view.ts';

/** Size of a picture that a shared link shows, in CSS pixels. */
export const cardSize = { width: 1200, height: 630 } as const;

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const mark = `data:image/svg+xml,${encodeURIComponent(readFileSync('public/favicon.svg', 'utf8'))}`;

// The fonts are named, so that another machine takes the same pictures; the site takes those of its reader.
const style = `
  * { box-sizing: border-box; margin: 0; }
  body { display: grid; grid-template-rows: auto 1fr auto; inline-size: ${cardSize.width}px; block-size: ${cardSize.height}px;
    background: var(--paper); color: var(--ink); font-family: 'Liberation Sans', 'Noto Sans CJK JP', var(--sans); }
  header, main { padding-inline: 80px; }
  header { display: flex; align-items: center; gap: 16px; padding-block-start: 44px; font-size: 38px; }
  header img { inline-size: 54px; margin-inline-start: -3px; }
  header b { letter-spacing: -0.02em; }
  header i { color: var(--faint); font-style: normal; }
  header span { color: var(--accent); }
  main { grid-row: 2; display: grid; grid-template-rows: 1fr auto auto; padding-block-end: 30px; }
  /* As large as a long name below leaves room for. */
  figure { display: flex; align-items: end; container-type: size; }
  figure b { margin: 0 0 calc(0.14 * var(--size)) var(--bearing); color: var(--family);
    font: 500 var(--size) / 0.73 'DejaVu Sans Mono', var(--mono); letter-spacing: -0.05em;
    --size: min(310px, 100cqb, 175cqi / var(--digits)); }
  figure img { block-size: 420px; margin: 0 0 -44px -26px; }
  h1 { font-size: 72px; letter-spacing: -0.02em; line-height: 1.15; text-wrap: balance; }
  p { margin-block-start: 4px; color: var(--faint); font-size: 44px; line-height: 1.35; text-autospace: normal;
    text-wrap: balance; word-break: auto-phrase; }
  ol { grid-row: 3; display: flex; align-items: end; gap: clamp(1px, 80px / var(--codes), 4px); block-size: 44px; padding: 0; list-style: none; }
  li { flex: 1; block-size: 14px; background: var(--family); }
  .current { block-size: 44px; }
  .site h1 { font-size: 112px; }
`;

/** The picture of a code, as a document: its number in the colour of its family, and where it stands among the others. */
export function codeCard(page: CodePage): string {
  const { locale, protocol, code } = page;
  const codes = stripOf(page)?.codes ?? [];
  // A 1 begins further in than the other digits.
  const bearing = String(code.number).startsWith('1') ? '-0.115em' : '-0.05em';
  const family = codes.find(({ isCurrent }) => isCurrent)?.family ?? '';
  const gloss = code.gloss[locale];
  return card(
    locale,
    codes,
    `<header>
      <img src="${mark}" alt=""><b>Wirecodes</b><i>/</i><span lang="${defaultLocale}">${escaped(protocol.name)}</span>
    </header>
    <main>
      <figure class="${family}" style="--digits: ${String(code.number).length}; --bearing: ${bearing}"><b>${code.number}</b></figure>
      <h1 lang="${defaultLocale}">${escaped(code.name)}</h1>
      ${gloss === undefined ? '' : `<p>${escaped(gloss)}</p>`}
    </main>`,
  );
}

/** The picture of the site, as a document. Pages in every language show it. */
export function siteCard(protocols: readonly Protocol[]): string {
  const pages = protocols.map(
    (protocol) => ({ kind: 'protocol', protocol, locale: defaultLocale, proseLocale: defaultLocale }) as const,
  );
  return card(
    defaultLocale,
    pages.flatMap((page) => stripOf(page)?.codes ?? []),
    `<main class="site">
      <figure><img src="${mark}" alt=""></figure>
      <h1>Wirecodes</h1>
      <p>What the codes that protocols put on the wire mean</p>
    </main>`,
  );
}

function card(locale: Locale, codes: readonly StripCode[], content: string): string {
  const { tag, direction } = locales[locale];
  const ticks = codes.map(({ family, isCurrent }) => `<li class="${family}${isCurrent ? ' current' : ''}"></li>`);
  return `<!doctype html>
    <html lang="${tag}" dir="${direction}"><meta charset="utf-8"><style>${tokens}${style}</style>
    <body>${content}<ol style="--codes: ${codes.length}">${ticks.join('')}</ol></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
