import { z } from 'zod';
import { isPage, parseSource } from './source-reference.ts';
import { prose, sentences } from './text.ts';

/** A reference in a content file, still as text. */
export const source = z.string().refine((text) => parseSource(text) !== undefined, {
  message: 'is no reference. Write "rfc6455 §7.4.1", "owner/name#123" or "owner/name path/to/file"',
});

/**
 * A reference to where a list was read that is no fact of the protocol: what a product means by a code, what a program
 * prints. May also be the address of a page.
 */
export const place = z.string().refine((text) => parseSource(text) !== undefined || isPage(text), {
  message: 'is no reference. Write "owner/name path/to/file", "owner/name#123" or an address with "https://"',
});

/** The address of a page. */
export const pageAddress = z.string().refine(isPage, {
  message: 'is not an address that begins with "https://" and has letters of ASCII alone',
});

/** A source that a protocol's entries may cite by id. */
export const namedSource = z
  .strictObject({
    name: prose.describe('How the source is cited in running text: "RFC 6455".'),
    title: prose.describe('Its title, or what it is.'),
    url: pageAddress.describe('Its address.'),
    note: sentences.optional().describe('How well it is known, where it was not read itself.'),
    sections: z
      .array(z.string().regex(/^§[1-9]\d*(\.[1-9]\d*)*$/, 'is no section. Write "§7.4.1"'))
      .optional()
      .describe('The numbers of its sections, of which one may be cited; any where there is no list, and no anchors.'),
    anchors: z
      .record(z.string(), prose)
      .optional()
      .describe('Fragments of the address that may be cited, each with the words that stand for it.'),
  })
  .describe('A source that entries cite by id.');

export type NamedSource = z.infer<typeof namedSource>;
