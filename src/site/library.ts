import { getCollection, getEntry, render } from 'astro:content';
import type { Code } from '../domain/code.ts';
import type { Protocol } from '../domain/protocol.ts';
import type { Locale } from '../i18n/locales.ts';
import { apiFiles, type ApiFiles } from './api/api-files.ts';
import type { MarkdownSources } from './markdown/page-markdown.ts';
import { assembleProtocols } from './protocols.ts';

let assembled: Promise<Protocol[]> | undefined;
let composed: Promise<ApiFiles> | undefined;

/** Every protocol with its codes. Put together once a build; anew for each request while developing. */
export function allProtocols(): Promise<Protocol[]> {
  if (assembled !== undefined && import.meta.env.PROD) return assembled;
  assembled = Promise.all([
    getCollection('protocols'),
    getCollection('codes'),
    getCollection('scenarios'),
    getCollection('observed'),
    getCollection('protocolTranslations'),
    Promise.all([
      getCollection('products'),
      getCollection('otherWorlds'),
      getCollection('messages'),
      getCollection('causes'),
      getCollection('diagnoses'),
    ]).then(([products, otherWorlds, messages, causes, diagnoses]) => ({
      products,
      otherWorlds,
      messages,
      causes,
      diagnoses,
    })),
  ]).then((collections) => assembleProtocols(...collections));
  return assembled;
}

/** Every file that programs read, by its path from `/`. Listed as often as the protocols are. */
export function allApiFiles(): Promise<ApiFiles> {
  if (composed !== undefined && import.meta.env.PROD) return composed;
  composed = Promise.all([allProtocols(), getCollection('codes')]).then(([protocols, entries]) => {
    const bodies = new Map(entries.map(({ id, body }) => [id, body?.trim()]));
    return apiFiles(protocols, (code, locale) => bodies.get(`${code.protocol}/${code.number}/${locale}`) || undefined);
  });
  return composed;
}

/** What the Markdown of pages needs beside their records. */
export const markdownSources: MarkdownSources = {
  longText: async (code, locale) => (await longTextEntry(code, locale))?.body,
  apiFiles: allApiFiles,
};

/** The longer text of a code in a language as a component to render, and its MDX; undefined where it is not translated. */
export async function longText(code: Code, locale: Locale) {
  const entry = await longTextEntry(code, locale);
  if (entry?.body === undefined) return undefined;
  const { Content } = await render(entry);
  return { Content, source: entry.body };
}

async function longTextEntry({ protocol, number }: Code, locale: Locale) {
  const entry = await getEntry('codes', `${protocol}/${number}/${locale}`);
  return entry?.body?.trim() === '' ? undefined : entry;
}
