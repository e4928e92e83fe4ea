import { z } from 'zod';
import { factNames } from '../fact-name.ts';
import { families } from '../family.ts';
import { tools } from '../tool.ts';
import { address, pages } from './address.ts';
import { digest } from './digest.ts';
import { opening } from './document.ts';
import { factsInShort } from './facts.ts';
import { family } from './family.ts';
import { range } from './range.ts';
import { localized, passage } from './text.ts';
import { closeCode } from './wire.ts';

const namedSource = z
  .strictObject({
    id: z.string().describe('Id of the source, which the `text` of a reference to it begins with.'),
    name: z.string().describe('What it is called in running text, in English.'),
    title: z.string().describe('Its title, or what it is, in English.'),
    url: address.describe('Its address.'),
    note: z.string().optional().describe('How well it is known, in English; absent where it was read itself.'),
  })
  .describe('A source that is named by an id.');

const code = z
  .strictObject({
    number: closeCode.describe('The number on the wire.'),
    name: z.string().describe('The name, in English in every language.'),
    gloss: localized.describe('What the name says in plain words, by language.'),
    family,
    facts: factsInShort.describe('What its facts state, without notes; its document has them whole.'),
    summary: passage.describe('The first sentence of its description.'),
    pages: pages.describe('The page of the code, by language.'),
  })
  .describe('A code in short.');

const linked = {
  name: localized.describe('What it is called, by language.'),
  pages: pages.describe('The page, by language.'),
};

const section = z
  .strictObject({
    id: z.enum(['observed', 'limits', 'method', 'products', 'messages']).describe('Id of the section.'),
    ...linked,
  })
  .describe('A page that tells of all codes together.');

const tool = z.strictObject({ id: z.enum(tools).describe('Id of the tool.'), ...linked }).describe('A tool.');

const count = z.int().min(0).max(999_999);

const file = { address: address.describe('Address of the document.'), digest };

const files = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.enum(['code', 'used']).describe('The document of a code, or of a number that only products use.'),
      number: closeCode.describe('The number.'),
      ...file,
    }),
    z.strictObject({
      kind: z.literal('pair').describe('The document of two codes.'),
      lower: closeCode.describe('The lower number.'),
      higher: closeCode.describe('The higher number.'),
      ...file,
    }),
    z.strictObject({
      kind: z.enum(['observed', 'messages', 'products']).describe('The document of that kind.'),
      ...file,
    }),
  ])
  .describe('A document of the protocol.');

/** `/api/<protocol>.json` */
export const protocolDocument = z
  .strictObject({
    ...opening('protocol'),
    id: z.string().describe('Id of the protocol, as addresses carry it.'),
    name: z.string().describe('Its name, in English in every language.'),
    category: z.string().describe('What its codes are called together, in English.'),
    specification: z.string().describe('Id of the source that specifies the codes, as in `sources`.'),
    registry: z.string().describe('Id of the source that registers the codes, as in `sources`.'),
    sources: z.array(namedSource).nonempty().describe('The sources that are named by an id, in the order of pages.'),
    ranges: z.array(range).nonempty().describe('The whole number space, in order, without a gap.'),
    families: z
      .array(
        z
          .strictObject({
            id: z.enum(families).describe('Id of the family.'),
            label: localized.describe('What its codes have in common, in a few words, by language.'),
          })
          .describe('A family of codes.'),
      )
      .describe('The families that the protocol has codes of, in a fixed order.'),
    facts: z
      .array(
        z
          .strictObject({
            id: z.enum(factNames).describe('Id of the fact: the field of `facts` in the document of a code.'),
            label: localized.describe('What the fact is called, by language.'),
          })
          .describe('A fact that is known of every code.'),
      )
      .describe('The facts that are known of every code, in the order of its document.'),
    codes: z.array(code).describe('All codes in short, by number.'),
    counts: z
      .strictObject({
        codes: count.describe('Codes of the protocol.'),
        used: count.describe('Numbers that only products use.'),
        pairs: count.describe('Pairs of registered and reserved codes.'),
        implementations: count.describe('Implementations that were observed.'),
        scenarios: count.describe('Scenarios that were tried.'),
        observations: count.describe('Observations: an implementation, in a role, in a scenario.'),
        untried: count.describe('Scenarios that could not be tried with an implementation in a role.'),
        products: count.describe('Products that use codes.'),
        messages: count.describe('Messages that implementations print.'),
        causes: count.describe('Causes of these messages.'),
      })
      .describe('How many there are of everything.'),
    sections: z.array(section).describe('The pages that tell of all codes together.'),
    tools: z.array(tool).describe('The tools that the codes have use for, in the order of links.'),
    pages: pages.describe('The page of the protocol, by language.'),
    files: z
      .array(files)
      .describe(
        'Every other document of the protocol: codes and numbers by number, pairs by the lower, then the higher number, then the rest.',
      ),
  })
  .meta({
    title: 'Protocol',
    description:
      'A protocol with all its codes in short, and every other document of it with the digest by which a change is noticed.',
  });

export type ProtocolDocument = z.infer<typeof protocolDocument>;
