import type { Code } from '../domain/code.ts';
import type { Protocol } from '../domain/protocol.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import { apiVersion, documentKinds, type DocumentKind } from '../schema/api/document.ts';
import { jsonSchema } from '../schema/api/json-schema.ts';
import { apiAddress, apiPath, type ApiFile } from './api/addresses.ts';
import type { ApiFiles } from './api/api-files.ts';
import { prosePassage } from './api/code-document.ts';
import { fieldTable, shapeTables, type FieldTable } from './api/field-table.ts';
import { licenses } from './api/index-document.ts';
import type { ApiPage } from './pages.ts';
import type { Link } from './pair-view.ts';
import type { Section } from './section.ts';

/** A kind of files, with one of them. */
export interface FileView {
  readonly kind: DocumentKind;
  /** Where such files stand: `/api/<protocol>/<number>.json`. */
  readonly pattern: string;
  /** What is in them, in the language of the page. */
  readonly text: string;
  readonly example: Link;
  readonly schema: Link;
}

/** A command, and the beginning of what it prints. */
export interface CommandView {
  readonly command: string;
  readonly output: string;
  /** Language tag of the output, where that is not the page's. */
  readonly outputTag: string | undefined;
}

/** Everything that the page for programs shows, finished. */
export interface ApiView {
  readonly lead: string;
  readonly sections: readonly Section[];
  readonly files: readonly FileView[];
  /** A whole document, and a text of it. */
  readonly examples: readonly { readonly text: string; readonly command: CommandView }[];
  readonly version: number;
  readonly index: string;
  readonly licenses: readonly Link[];
  readonly documents: readonly (FieldTable & { readonly pattern: string })[];
  readonly shapes: readonly FieldTable[];
  /** The page of the example in Markdown, and the files for language models. */
  readonly markdown: { readonly page: string; readonly list: string; readonly whole: string };
}

/** Composes the page for programs. */
export function apiView({ protocols, locale }: ApiPage, files: ApiFiles): ApiView {
  const t = translator(locale);
  const protocol = protocols.find(({ codes }) => codes.length > 0);
  const [code] = exampleCodes(protocol?.codes ?? []);
  if (protocol === undefined || code === undefined) throw new Error('There is no code to show as an example.');
  const schemas = documentKinds.map((kind) => jsonSchema(kind, apiAddress({ kind: 'schema', of: kind })));
  const { codes, pairs, observations, printers, products } = protocol;
  return {
    lead: t('api.lead', {
      codes: codes.length,
      pairs: pairs.length,
      observations: observations.sightings.length,
      messages: printers.flatMap(({ messages }) => messages).length,
      products: products.length,
    }),
    sections: sections.map((id) => ({ id, label: t(`api.heading.${id}`) })),
    files: documentKinds.flatMap((kind) => fileViews(kind, protocols, locale)),
    examples: [
      { text: t('api.example', { code: code.number }), command: wholeCommand(code, files) },
      { text: t('api.exampleText'), command: textCommand(code, locale) },
    ],
    version: apiVersion,
    index: apiPath({ kind: 'index' }),
    licenses: [
      { label: t('api.contentLicense', { name: licenses.content.attribution }), path: licenses.content.url },
      { label: t('api.codeLicense'), path: licenses.code.url },
    ],
    documents: documentKinds.flatMap((kind, index) => {
      const schema = schemas[index];
      return schema === undefined ? [] : [{ ...fieldTable(kind, schema), pattern: patternOf(kind) }];
    }),
    shapes: shapeTables(schemas),
    markdown: { page: `/${protocol.id}/${code.number}/index.md`, list: '/llms.txt', whole: '/llms-full.txt' },
  };
}

/** The parts of the page, in order. */
const sections = ['files', 'example', 'versions', 'changes', 'origins', 'fields', 'markdown', 'typed'] as const;

/** The kind with its first file; none where no protocol has one. */
function fileViews(kind: DocumentKind, protocols: readonly Protocol[], locale: Locale): FileView[] {
  const [example] = kind === 'index' ? [{ kind }] : protocols.flatMap((protocol) => exampleOf(kind, protocol));
  if (example === undefined) return [];
  const text = translator(locale)(`api.file.${kind}`);
  const schema = linkTo({ kind: 'schema', of: kind });
  return [{ kind, pattern: patternOf(kind), text, example: linkTo(example), schema }];
}

function linkTo(file: ApiFile): Link {
  return { label: apiPath(file), path: apiPath(file) };
}

function exampleOf(kind: Exclude<DocumentKind, 'index'>, protocol: Protocol): ApiFile[] {
  const { id, codes, pairs, observations, printers, products } = protocol;
  switch (kind) {
    case 'protocol':
      return [{ kind, protocol: id }];
    case 'code':
      return exampleCodes(codes).map(({ number }) => ({ kind, protocol: id, number }));
    case 'pair':
      return pairs
        .slice(0, 1)
        .map(({ lower, higher }) => ({ kind, protocol: id, lower: lower.number, higher: higher.number }));
    case 'observed':
      return observations.implementations.slice(0, 1).map(() => ({ kind, protocol: id }));
    case 'messages':
      return printers.slice(0, 1).map(() => ({ kind, protocol: id }));
    case 'products':
      return products.slice(0, 1).map(() => ({ kind, protocol: id }));
  }
}

/** A code that tells of a failure shows more than one that ends a connection in order. */
function exampleCodes(codes: readonly Code[]): Code[] {
  return [...codes.filter(({ orderly }) => !orderly), ...codes].slice(0, 1);
}

function patternOf(kind: DocumentKind): string {
  switch (kind) {
    case 'index':
      return '/api/index.json';
    case 'protocol':
      return '/api/<protocol>.json';
    case 'code':
      return '/api/<protocol>/<number>.json';
    case 'pair':
      return '/api/<protocol>/pairs/<lower>-vs-<higher>.json';
    case 'observed':
    case 'messages':
    case 'products':
      return `/api/<protocol>/${kind}.json`;
  }
}

function wholeCommand({ protocol, number }: Code, files: ApiFiles): CommandView {
  const file = { kind: 'code', protocol, number } as const;
  const text = files.get(apiPath(file))?.() ?? '';
  // As far as to the first passage, wherever the site is published.
  const beginning = text.slice(0, text.indexOf('"description"'));
  return { command: `curl ${apiAddress(file)}`, output: `${beginning}…`, outputTag: 'en' };
}

/** A text in the language of the page, where it is translated. */
function textCommand(code: Code, locale: Locale): CommandView {
  const { text } = prosePassage(code, 'fix');
  const tag = text[locales[locale].tag] === undefined ? 'en' : locales[locale].tag;
  const address = apiAddress({ kind: 'code', protocol: code.protocol, number: code.number });
  return { command: `curl -s ${address} | jq -r '.fix.text["${tag}"]'`, output: text[tag] ?? '', outputTag: tag };
}
