import { z } from 'zod';
import { rangeStandings } from '../protocol.ts';
import { source } from './source.ts';
import { localized, passage } from './text.ts';
import { closeCode } from './wire.ts';

/** A range of numbers. */
export const range = z
  .strictObject({
    first: closeCode.describe('The lowest number.'),
    last: closeCode.describe('The highest number.'),
    standing: z.enum(rangeStandings).describe('What the range is set aside for; `label` says it in words.'),
    label: localized.describe('The standing in a word or two, by language.'),
    text: passage.describe('What that means for a reader.'),
    sources: z.array(source).nonempty().describe('Where it was read.'),
  })
  .meta({ id: 'range', title: 'Range', description: 'A range of numbers of a protocol.' });
