import { z } from 'zod';
import { address, pages } from './address.ts';
import { digest } from './digest.ts';
import { apiVersion, documentKinds, opening } from './document.ts';

const language = z
  .strictObject({
    tag: z.string().describe('BCP 47 tag, as texts and pages by language have it.'),
    name: z.string().describe('The name of the language in itself.'),
    direction: z.enum(['ltr', 'rtl']).describe('The direction in which it is written.'),
  })
  .describe('A language of the site.');

const license = z
  .strictObject({
    id: z.string().describe('SPDX identifier of the license.'),
    url: address.describe('Address of the license.'),
    attribution: z
      .string()
      .optional()
      .describe('The name that whoever reuses the content names as its source; absent where none is asked for.'),
  })
  .meta({ id: 'license', title: 'License', description: 'A license under which something may be reused.' });

const schema = z
  .strictObject({
    kind: z.enum(documentKinds).describe('The kind of documents that it describes.'),
    address: address.describe('Address of the schema.'),
    digest,
  })
  .describe('A JSON Schema, draft 2020-12.');

const version = z
  .strictObject({
    version: z.literal(apiVersion).describe('The version.'),
    schemas: z.array(schema).nonempty().describe('The schema of each kind of documents.'),
  })
  .describe('A version of the shape of documents.');

const protocol = z
  .strictObject({
    id: z.string().describe('Id of the protocol, as addresses carry it.'),
    name: z.string().describe('Its name, in English in every language.'),
    category: z.string().describe('What its codes are called together, in English.'),
    address: address.describe('Address of the document of the protocol, which lists all others.'),
    digest,
  })
  .describe('A protocol.');

/** `/api/index.json` */
export const indexDocument = z
  .strictObject({
    ...opening('index'),
    name: z.string().describe('The name of the site.'),
    languages: z.array(language).nonempty().describe('The languages of the site, English first.'),
    licenses: z
      .strictObject({
        content: license.describe('For everything that the documents say.'),
        code: license.describe('For the programs that make them.'),
      })
      .describe('Under which licenses all this may be reused.'),
    versions: z
      .array(version)
      .nonempty()
      .describe('The versions of the shape of documents that are served, the oldest first.'),
    protocols: z.array(protocol).describe('The protocols, by id.'),
    pages: pages.describe('The page that explains all this, by language.'),
  })
  .meta({ title: 'Index', description: 'Where everything begins: the protocols and the schemas of their documents.' });

export type IndexDocument = z.infer<typeof indexDocument>;
