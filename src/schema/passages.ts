import { createHash } from 'node:crypto';
import { sides } from './body.ts';
import type { CodeEntry, Confusion } from './code.ts';
import { factNames } from './fact-name.ts';
import type { PassageKey } from './passage-key.ts';
import type { ProtocolEntry } from './protocol.ts';
import type { ProtocolTranslationEntry, TranslationEntry } from './translation.ts';

/** The passages of an entry, by name, in the order in which a page shows them. */
export type Passages = ReadonlyMap<PassageKey, string>;

/** How far a passage is in another language. */
export type PassageState = 'translated' | 'stale' | 'missing';

/** The English passages of a code. */
export function codePassages(entry: CodeEntry, body: string): Passages {
  return collect([
    ['description', entry.description],
    ['when', entry.when],
    ['fix', entry.fix],
    ...factNames.map((name) => [`note-${name}`, entry.facts[name].note] as const),
    ...confusionPassages(entry.confusedWith),
    ...bodyPassages(body),
  ]);
}

/** What a file of another language has of them. */
export function translatedPassages(entry: TranslationEntry, body: string): Passages {
  return collect([
    ['description', entry.prose?.description],
    ['when', entry.prose?.when],
    ['fix', entry.prose?.fix],
    ...factNames.map((name) => [`note-${name}`, entry.notes[name]] as const),
    ...confusionPassages(entry.confusedWith),
    ...bodyPassages(body),
  ]);
}

/** The passages of a protocol, in English or in another language. */
export function protocolPassages({ ranges }: Pick<ProtocolEntry, 'ranges'> | ProtocolTranslationEntry): Passages {
  return collect(ranges.map(({ first, text }) => [`range-${first}`, text] as const));
}

/** How far each English passage is in a language. */
export function passageStates(
  english: Passages,
  translated: Passages,
  digests: Readonly<Partial<Record<PassageKey, string>>>,
): ReadonlyMap<PassageKey, PassageState> {
  return new Map(
    [...english].map(([key, text]) => {
      if (!translated.has(key)) return [key, 'missing'];
      return [key, digests[key] === digestOf(text) ? 'translated' : 'stale'];
    }),
  );
}

/** Eight hexadecimal digits that change with the text, but not with its line breaks. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 8);
}

function confusionPassages(confusions: readonly Confusion[]): (readonly [PassageKey, string])[] {
  return confusions.map(({ code, question, this: here, other }) => [
    `confusion-${code}`,
    [question, here, other].join('\n'),
  ]);
}

/** The long text: what stands before the sides, and each side; in this order, as it was written. */
export function bodyPassages(body: string): (readonly [PassageKey, string])[] {
  const [text = ''] = body.split(/^<Side /m);
  const parts = sides.map((side) => {
    const part = new RegExp(`^<Side of="${side}">([\\s\\S]*?)^</Side>`, 'm').exec(body)?.[1] ?? '';
    return [side, part] as const;
  });
  return [['text', text], ...parts];
}

function collect(passages: readonly (readonly [PassageKey, string | undefined])[]): Passages {
  return new Map(passages.flatMap(([key, text = '']) => (text.trim() === '' ? [] : [[key, text] as const])));
}
