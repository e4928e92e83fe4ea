import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { codeEntry } from './schema/code.ts';
import { protocolEntry } from './schema/protocol.ts';
import { translationEntry } from './schema/translation.ts';
import { settings } from './settings.ts';

/** `websocket/1002/en.mdx` → `websocket/1002/en`: identity is protocol, code and language. */
const idOf = ({ entry }: { entry: string }): string => entry.replace(/\.[^.]+$/, '');

// Both loaders run after the content check of src/build/check-content.ts, which reports faults with file and line.
export const collections = {
  codes: defineCollection({
    loader: glob({ base: settings.contentRoot, pattern: '*/*/*.mdx', generateId: idOf }),
    schema: codeEntry.or(translationEntry),
  }),
  protocols: defineCollection({
    loader: glob({ base: settings.contentRoot, pattern: '*/protocol.yaml', generateId: idOf }),
    schema: protocolEntry,
  }),
};
