import { preview } from 'astro';
import { readFileSync, writeFileSync } from 'node:fs';
import { expectedKeys, messageOf } from '../../src/schema/plural.ts';
import { messages } from '../../src/schema/messages.ts';
import { Workspace } from '../dist/workspace.ts';

/** A language that nobody speaks: it shows what a translation would break before there is one. */
export interface PseudoLocale {
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** Says an English text in it. Placeholders stay as they are. */
  readonly say: (text: string) => string;
}

const latin = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Every letter with an accent, so that English that was left behind is seen, and half as long again. */
const accents = Array.from('àƀçđéƒĝĥîĵķļḿñôþǫřšţûṽŵẋýžÀƁÇĐÉƑĜĤÎĴĶĻḾÑÔÞǪŘŠŢÛṼŴẊÝŽ');

/** A letter that is written from right to left for every letter. */
const arabic = Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهابتثجحخدذرزسشصضطظعغفقكلمنه');

/** As CLDR names them: English in accents, and one that reads from right to left with the plurals of Arabic. */
export const pseudoLocales: readonly PseudoLocale[] = [
  { tag: 'en-XA', direction: 'ltr', say: (text) => lengthened(inLetters(text, accents)) },
  { tag: 'ar-XB', direction: 'rtl', say: (text) => inLetters(text, arabic) },
];

/**
 * Builds the site with these languages beside the others, in a folder of its own, as somebody adds a language: a line in
 * the list of locales and a file of texts each. Serves it on loopback.
 *
 * @returns its address without a slash at the end, and what ends the server
 */
export async function servePseudoLocales(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const workspace = new Workspace();
  const list = workspace.path('src/i18n/locales.ts');
  const lines = pseudoLocales.map(
    ({ tag, direction }) =>
      `'${tag}': { tag: '${tag}', name: '${tag}', direction: '${direction}', openGraph: 'xx_XX' },`,
  );
  const source = readFileSync(list, 'utf8');
  writeFileSync(
    list,
    source.replace('} as const satisfies', () => `${lines.join('\n')}\n} as const satisfies`),
  );
  const english = JSON.parse(readFileSync('locales/en.json', 'utf8')) as Record<string, string>;
  for (const { tag, say } of pseudoLocales) {
    const texts = expectedKeys(messages, tag).map((key) => {
      const text = english[key] ?? english[`${messageOf(key)}_other`] ?? '';
      return [key, say(text)] as const;
    });
    writeFileSync(workspace.path(`locales/${tag}.json`), JSON.stringify(Object.fromEntries(texts), null, 2));
  }
  const { status, output } = workspace.build('dist');
  if (status !== 0) throw new Error(output);
  const server = await preview({ root: workspace.folder, logLevel: 'silent', server: { host: '127.0.0.1', port: 0 } });
  return { url: `http://127.0.0.1:${String(server.port)}`, stop: () => server.stop() };
}

/** The text with other letters, but for what is filled in and what names things. */
function inLetters(text: string, letters: readonly string[]): string {
  return text
    .split(/(\{\{[^}]*\}\}|Wirecodes|WebSocket)/)
    .map((part, index) =>
      index % 2 === 1 ? part : Array.from(part, (letter) => letters[latin.indexOf(letter)] ?? letter).join(''),
    )
    .join('');
}

/** French and German take up to half as much room again as English. */
function lengthened(text: string): string {
  const words = Math.ceil(text.replace(/\{\{[^}]*\}\}/g, '').length / 12);
  return `${text}${' öñé'.repeat(words)}`;
}
