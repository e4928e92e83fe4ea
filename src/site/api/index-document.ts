import type { Protocol } from '../../domain/protocol.ts';
import { locales, localeTags } from '../../i18n/locales.ts';
import type { IndexDocument } from '../../schema/api/api-index.ts';
import { apiVersion } from '../../schema/api/document.ts';
import { apiAddress, openingOf } from './addresses.ts';
import { pagesAt } from './in-every-language.ts';

/** The licenses of `LICENSE` and `content/LICENSE.md`. */
export const licenses = {
  content: { id: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/', attribution: 'Wirecodes' },
  code: { id: 'MIT', url: 'https://spdx.org/licenses/MIT.html' },
} as const;

type ListedSchema = IndexDocument['versions'][number]['schemas'][number];

/**
 * Where programs begin.
 *
 * @param schemas every schema
 * @param protocols each protocol with the digest of its document
 */
export function indexDocument(
  schemas: ListedSchema[],
  protocols: readonly { readonly protocol: Protocol; readonly digest: string }[],
): IndexDocument {
  return {
    ...openingOf({ kind: 'index' }, 'index'),
    name: 'Wirecodes',
    languages: localeTags.map((locale) => {
      const { tag, name, direction } = locales[locale];
      return { tag, name, direction };
    }),
    licenses,
    versions: [{ version: apiVersion, schemas }],
    protocols: protocols.map(({ protocol: { id, name, category }, digest }) => ({
      id,
      name,
      category,
      address: apiAddress({ kind: 'protocol', protocol: id }),
      digest,
    })),
    pages: pagesAt({ kind: 'api' }),
  };
}
