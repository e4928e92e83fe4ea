import { getCollection, getEntry, render } from 'astro:content';
import type { Code } from '../domain/code.ts';
import type { Protocol } from '../domain/protocol.ts';
import { defaultLocale } from '../i18n/locales.ts';
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
  ]).then((collections) => assembleProtocols(...collections));
  return assembled;
}

/** The longer English text of a code: a component to render, and the MDX it was written in. */
export async function longText(code: Code) {
  const id = `${code.protocol}/${code.number}/${defaultLocale}`;
  const entry = await getEntry('codes', id);
  if (entry === undefined) throw new Error(`There is no entry "${id}".`);
  const { Content } = await render(entry);
  return { Content, source: entry.body ?? '' };
}
