import { z } from 'zod';

/** An address that a client can ask for as it stands. */
export const address = z.url({ protocol: /^https?$/ });

/** The same page in every language of the site. */
export const pages = z
  .object({ en: address.describe('Address of the page in English.') })
  .catchall(address.describe('Address of the page in the language of that BCP 47 tag.'))
  .meta({
    id: 'pages',
    title: 'Pages',
    description:
      'Addresses of one page by language tag, in the order of `languages` of the index; every language is there.',
  });
