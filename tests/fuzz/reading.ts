import { load } from 'js-yaml';
import type { Corpus } from '../../src/schema/corpus.ts';
import type { SourceDocument } from '../../src/schema/document.ts';

/** What a file holds, read without the code that is tried: its fields, and the text below the front matter. */
export interface Reading {
  readonly fields: unknown;
  readonly body: string;
}

/** A text, or another value, with the fields that lead to it. */
export interface Leaf {
  readonly path: string;
  readonly value: unknown;
}

/** Reads a file as plainly as can be. @throws where it cannot be read */
export function readPlainly(file: string, bytes: Buffer): Reading {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  if (file.endsWith('.json')) return { fields: JSON.parse(text), body: '' };
  if (!file.endsWith('.mdx')) return { fields: load(text), body: '' };
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  return { fields: load(lines.slice(1, end).join('\n')), body: lines.slice(end + 1).join('\n') };
}

/** What the site has of a file: its entry, and its text; undefined where it has nothing. */
export function readBySite(corpus: Corpus, file: string): Reading | undefined {
  const { protocols, codes, translations, protocolTranslations, scenarios, observed, exceptions } = corpus;
  const { products, otherWorlds, messages, causes, diagnoses, locales, glossary } = corpus;
  const all: { readonly document: SourceDocument; readonly entry: unknown }[] = [
    ...protocols,
    ...codes,
    ...translations,
    ...protocolTranslations,
    ...scenarios,
    ...observed,
    ...exceptions,
    ...products,
    ...otherWorlds,
    ...messages,
    ...causes,
    ...diagnoses,
    ...locales.map((locale) => ({ document: locale.document, entry: locale.messages })),
    ...(glossary === undefined ? [] : [glossary]),
  ];
  const found = all.filter(({ document }) => document.file === file);
  if (found.length > 1) throw new Error(`${file} is read twice.`);
  return found.map(({ document, entry }) => ({
    fields: entry,
    body: 'body' in document && typeof document.body === 'string' ? document.body.replaceAll('\r\n', '\n') : '',
  }))[0];
}

/** Every value of a reading, texts on one line. */
export function leavesOf(value: unknown, path = ''): Leaf[] {
  if (value instanceof Date) return [{ path, value: value.toISOString().slice(0, 10) }];
  if (typeof value === 'string') return [{ path, value: value.replace(/\s+/g, ' ').trim() }];
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.keys(value).flatMap((key) => leavesOf(Reflect.get(value, key), `${path}/${key}`));
}

/** Where what the site has is not what stands in the file. Lists and groups that the file leaves out may be empty. */
export function readingFaults(file: string, plain: Reading, site: Reading | undefined): string[] {
  if (site === undefined) return [`${file} was accepted, and nothing of it is shown.`];
  const there = new Map(leavesOf(plain.fields).map(({ path, value }) => [path, value]));
  const here = new Map(leavesOf(site.fields).map(({ path, value }) => [path, value]));
  const differing = [...new Set([...there.keys(), ...here.keys()])].filter(
    (path) => !Object.is(there.get(path), here.get(path)),
  );
  return [
    ...differing.map((path) => `${file} has ${show(there.get(path))} at ${path}, the site ${show(here.get(path))}.`),
    ...(plain.body === site.body ? [] : [`${file} has another text than the site.`]),
  ];
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 120);
}
