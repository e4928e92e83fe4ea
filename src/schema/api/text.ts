import { z } from 'zod';

/** A text by language. */
export const localized = z
  .object({ en: z.string().describe('The text in English.') })
  .catchall(z.string().describe('The text in the language of that BCP 47 tag.'))
  .meta({
    id: 'localized',
    title: 'Text by language',
    description:
      'A text by language tag, in the order of `languages` of the index; English is always there, another language where it is translated. Code in it stands between backticks.',
  });

/** A passage that is written in English and translated. */
export const passage = z
  .strictObject({
    text: localized.describe('The passage, by language.'),
    stale: z
      .array(z.string())
      .nonempty()
      .optional()
      .describe(
        'Language tags of the translations whose English text has changed since they were made; absent where there are none.',
      ),
  })
  .meta({
    id: 'passage',
    title: 'Passage',
    description: 'A passage that is written in English and translated, with what is known of its translations.',
  });

export type ApiLocalized = z.infer<typeof localized>;
export type ApiPassage = z.infer<typeof passage>;
