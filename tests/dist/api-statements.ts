import { isObject, listOf, objectOf, textOf, type Json, type JsonObject } from './api.ts';

/** Something that a document says, and a page that must say it, too. */
export interface Statement {
  /** Absolute address of the page. */
  readonly page: string;
  readonly text: string;
}

/** What a document says in words, with the page of each language that must say the same. */
export function statementsOf(document: JsonObject): Statement[] {
  return Object.entries(objectOf(document['pages'] ?? {})).flatMap(([tag, page]) =>
    textsOf(document, tag).map((text) => ({ page: textOf(page), text })),
  );
}

/** Texts that a page in a language shows of a document. */
function textsOf(document: JsonObject, tag: string): string[] {
  switch (document['kind']) {
    case 'protocol':
      return [
        ...strings(document, 'category'),
        ...each(document, 'codes', (code) => [...strings(code, 'name'), ...inBoth(code['summary'], tag)]),
        ...each(document, 'ranges', (range) => [...inOwn(range['label'], tag), ...inBoth(range['text'], tag)]),
        ...each(document, 'families', ({ label }) => inOwn(label, tag)),
        ...each(document, 'tools', ({ name }) => inOwn(name, tag)),
      ];
    case 'code':
      return codeTexts(document, tag);
    case 'used':
      return [
        JSON.stringify(document['number']),
        ...inOwn(objectOf(document['range'])['label'], tag),
        ...each(document, 'uses', (use) => [
          ...strings(objectOf(use['product']), 'name'),
          ...inOwn(use['meaning'], tag),
        ]),
      ];
    case 'pair':
      return pairTexts(document, tag);
    case 'messages':
      return [
        ...each(document, 'implementations', (printer) => strings(printer, 'name')),
        ...each(document, 'causes', ({ cause, remedy }) => [...inOwn(cause, tag), ...inOwn(remedy, tag)]),
        ...each(document, 'messages', ({ text }) => [printed(textOf(text))]),
        ...each(document, 'sources', (source) => strings(source, 'label')),
      ];
    case 'products':
      return each(document, 'products', (product) => [...strings(product, 'name'), ...inOwn(product['summary'], tag)]);
    case 'observed':
      return [
        ...each(document, 'implementations', (implementation) => strings(implementation, 'name')),
        ...each(document, 'scenarios', ({ text }) => inOwn(text, tag)),
      ];
    default:
      return [];
  }
}

function codeTexts(code: JsonObject, tag: string): string[] {
  return [
    ...strings(code, 'name'),
    ...inOwn(code['gloss'], tag),
    ...['description', 'when', 'fix'].flatMap((part) => inBoth(code[part], tag)),
    ...Object.values(objectOf(code['facts'])).flatMap((fact) => [
      ...inOwn(objectOf(fact)['text'], tag),
      ...inBoth(objectOf(fact)['note'], tag),
      ...each(objectOf(fact), 'sources', (source) => strings(source, 'label')),
    ]),
    ...Object.values(objectOf(code['longText'] ?? {})).flatMap((part) => inBoth(part, tag).flatMap(blocksOf)),
    ...each(code, 'confusions', (confusion) => [...strings(confusion, 'name'), ...inBoth(confusion['question'], tag)]),
    ...each(objectOf(code['closing'] ?? {}), 'steps', ({ text }) => inOwn(text, tag)),
    ...each(code, 'uses', (use) => strings(objectOf(use['product']), 'name')),
    ...inOwn(objectOf(code['otherWorld'] ?? {})['text'], tag),
  ];
}

function pairTexts(pair: JsonObject, tag: string): string[] {
  const question = objectOf(pair['question'] ?? {});
  return [
    ...['lower', 'higher'].flatMap((side) => strings(objectOf(pair[side]), 'name')),
    ...each(pair, 'differing', ({ lower, higher }) =>
      [lower, higher].flatMap((statement) => inOwn(objectOf(statement)['text'], tag)),
    ),
    ...['text', 'lower', 'higher'].flatMap((part) => inBoth(question[part], tag)),
  ];
}

/** What the page of an implementation must say word for word, by its id: everything that it said or sent in words. */
export function wordsByImplementation(observed: JsonObject): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>();
  for (const record of listOf(observed['observations']).map(objectOf)) {
    const id = textOf(record['implementation']);
    const said = words.get(id) ?? new Set();
    words.set(id, said);
    for (const playing of [record, ...listOf(record['varies'] ?? []).map(objectOf)]) {
      for (const word of spoken(playing)) said.add(word);
    }
  }
  return words;
}

function spoken(playing: JsonObject): string[] {
  const reported = objectOf(playing['reported'] ?? {});
  const named = ['error', 'threw'].map((part) => objectOf(reported[part] ?? {}));
  const events = ['wire', 'upstream'].flatMap((way) => listOf(playing[way] ?? []).map(objectOf));
  return [
    ...strings(reported, 'reason'),
    ...named.flatMap((error) => [...strings(error, 'name'), ...strings(error, 'message')]),
    ...listOf(reported['log'] ?? []).map(textOf),
    ...events.flatMap((event) => strings(event, 'reason')),
  ].filter((word) => word !== '');
}

function each(document: JsonObject, key: string, texts: (item: JsonObject) => string[]): string[] {
  return listOf(document[key] ?? []).flatMap((item) => texts(objectOf(item)));
}

function strings(document: JsonObject, key: string): string[] {
  const text = document[key];
  return typeof text === 'string' ? [text] : [];
}

/** A text by language, in that of the page, or in English where it is not translated. */
function inOwn(text: Json | undefined, tag: string): string[] {
  if (!isObject(text)) return [];
  const own = text[tag] ?? text['en'];
  return typeof own === 'string' ? [own] : [];
}

/** A passage, which a page has in English and in its own language. */
function inBoth(passage: Json | undefined, tag: string): string[] {
  const text = isObject(passage) ? passage['text'] : undefined;
  return [...inOwn(text, 'en'), ...inOwn(text, tag)];
}

/** The paragraphs and list items of Markdown without their markup. Citations are as a page shows them. */
function blocksOf(markdown: string): string[] {
  return markdown.split(/\n+/).map((block) =>
    block
      .replace(/^- /, '')
      .split(/(`[^`]+`)/)
      .map((part) => (part.startsWith('`') ? part.slice(1, -1) : withoutMarkup(part)))
      .join(''),
  );
}

function withoutMarkup(text: string): string {
  return text
    .replaceAll(/\[((?:[^\]\\]|\\.)*)\]\(([^)]*)\)/g, (_, label: string, url: string) =>
      url.includes('/observed/') ? `[${label.replaceAll(/\\(.)/g, '$1')}]` : '[n]',
    )
    .replaceAll(/\*\*?/g, '');
}

/** A message as the page of messages shows it. */
function printed(text: string): string {
  return text.replaceAll('{text}', '…').replaceAll(/\{(?:number|code)\}/g, 'N');
}
