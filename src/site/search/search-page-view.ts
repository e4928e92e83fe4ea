import { translator } from '../../i18n/translate.ts';
import { pathOf } from '../../i18n/urls.ts';
import { codeDestination, type SearchPage } from '../pages.ts';
import type { Link } from '../pair-view.ts';
import { aroundLinks, observedLinks, toolLinks } from '../protocol-view.ts';
import { productPath } from '../use-view.ts';

/** What the page of the search lists: everything that can be found. */
export interface SearchPageView {
  readonly groups: readonly {
    readonly heading: string;
    readonly path: string;
    readonly links: readonly Link[];
    /** The labels are numbers, not names. */
    readonly isNumbers: boolean;
  }[];
}

/** Composes the page of the search. */
export function searchPageView({ locale, protocols }: SearchPage): SearchPageView {
  const t = translator(locale);
  return {
    groups: protocols.flatMap((protocol) => {
      const { id, codes, usedNumbers, products, observations } = protocol;
      const codePath = (code: number): string => pathOf({ kind: 'code', protocol: id, code }, locale);
      const all = [
        {
          heading: t('heading.codes'),
          path: `${pathOf({ kind: 'protocol', protocol: id }, locale)}#codes`,
          links: codes.map((code) => ({
            label: `${code.number} ${code.name}`,
            path: pathOf(codeDestination(code), locale),
          })),
          isNumbers: false,
        },
        {
          heading: t('heading.byNumber'),
          path: `${pathOf({ kind: 'products', protocol: id }, locale)}#numbers`,
          links: usedNumbers.map((number) => ({ label: String(number), path: codePath(number) })),
          isNumbers: true,
        },
        {
          heading: t('heading.byProduct'),
          path: `${pathOf({ kind: 'products', protocol: id }, locale)}#products`,
          links: products.map((product) => ({ label: product.name, path: productPath(product, protocol, locale) })),
          isNumbers: false,
        },
        {
          heading: t('observed.matrixLink'),
          path: pathOf({ kind: 'observed', protocol: id }, locale),
          links: observations.implementations.map(({ id: implementation, name }) => ({
            label: name,
            path: pathOf({ kind: 'implementation', protocol: id, implementation }, locale),
          })),
          isNumbers: false,
        },
        {
          heading: t('heading.tools'),
          path: `${pathOf({ kind: 'protocol', protocol: id }, locale)}#tools`,
          links: toolLinks(protocol, locale),
          isNumbers: true,
        },
        {
          heading: t('heading.around'),
          path: `${pathOf({ kind: 'protocol', protocol: id }, locale)}#around`,
          links: [...aroundLinks(protocol, locale), ...(observedLinks(protocol, locale)?.links ?? [])],
          isNumbers: true,
        },
      ];
      return all.filter(({ links }) => links.length > 0);
    }),
  };
}
