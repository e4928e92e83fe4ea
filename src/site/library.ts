import { getCollection, getEntry, render } from 'astro:content';
import type { Code } from '../domain/code.ts';
import type { Protocol } from '../domain/protocol.ts';
import type { Locale } from '../i18n/locales.ts';
import { assembleProtocols } from './protocols.ts';

let assembled: Promise<Protocol[]> | undefined;

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

/**
 * The longer text of a code in a language: a component to render, and the MDX it was written in; undefined where it is
 * not translated.
 */
export async function longText(code: Code, locale: Locale) {
  const entry = await getEntry('codes', `${code.protocol}/${code.number}/${locale}`);
  if (entry?.body === undefined || entry.body.trim() === '') return undefined;
  const { Content } = await render(entry);
  return { Content, source: entry.body };
}
