import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { codeEntry } from './schema/code.ts';
import { diagnosisEntry } from './schema/diagnosis.ts';
import { causeList, messageList } from './schema/message.ts';
import { observedEntry } from './schema/observation.ts';
import { otherWorldList, productEntry } from './schema/product.ts';
import { protocolEntry } from './schema/protocol.ts';
import { scenarioCatalogue } from './schema/scenario.ts';
import { protocolTranslationEntry, translationEntry } from './schema/translation.ts';
import { settings } from './settings.ts';

/** `websocket/1002/en.mdx` → `websocket/1002/en`: identity is protocol, code and language. */
const idOf = ({ entry }: { entry: string }): string => entry.replace(/\.[^.]+$/, '');

/** Astro reads YAML 1.1, in which a day is a date of its own; our own check reads YAML 1.2, in which it is a text. */
const day = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 10) : value);

// All loaders run after the content check of src/build/check-content.ts, which reports faults with file and line.
export const collections = {
  codes: defineCollection({
    loader: glob({ base: settings.contentRoot, pattern: '*/*/*.mdx', generateId: idOf }),
    schema: codeEntry.or(translationEntry),
  }),
  protocols: defineCollection({
    loader: glob({ base: settings.contentRoot, pattern: '*/protocol.yaml', generateId: idOf }),
    schema: protocolEntry,
  }),
  protocolTranslations: defineCollection({
    loader: glob({ base: settings.contentRoot, pattern: '*/protocol.*.yaml', generateId: idOf }),
    schema: protocolTranslationEntry,
  }),
  scenarios: defineCollection({
    loader: glob({ base: settings.contentRoot, pattern: '*/scenarios.yaml', generateId: idOf }),
    schema: scenarioCatalogue,
  }),
  products: defineCollection({
    loader: glob({ base: settings.contentRoot, pattern: '*/products/*.yaml', generateId: idOf }),
    schema: productEntry.extend({ read: z.preprocess(day, productEntry.shape.read) }),
  }),
  otherWorlds: defineCollection({
    loader: glob({ base: settings.contentRoot, pattern: '*/other-worlds.yaml', generateId: idOf }),
    schema: otherWorldList,
  }),
  messages: defineCollection({
    loader: glob({ base: settings.contentRoot, pattern: '*/messages/*.yaml', generateId: idOf }),
    schema: messageList,
  }),
  causes: defineCollection({
    loader: glob({ base: settings.contentRoot, pattern: '*/causes.yaml', generateId: idOf }),
    schema: causeList,
  }),
  diagnoses: defineCollection({
    loader: glob({ base: settings.contentRoot, pattern: '*/diagnosis.yaml', generateId: idOf }),
    schema: diagnosisEntry,
  }),
  observed: defineCollection({
    loader: glob({ base: settings.contentRoot, pattern: '*/observed/*.yaml', generateId: idOf }),
    schema: observedEntry.extend({ date: z.preprocess(day, observedEntry.shape.date) }),
  }),
};
