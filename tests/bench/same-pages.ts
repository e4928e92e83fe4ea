import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../src/i18n/locales.ts';
import type { BuiltPage } from '../dist/page.ts';
import { pages, siteRoot } from '../dist/site.ts';
import { attribute, closestWith, textOf, type Element } from '../dist/tree.ts';

/** A page of the built site, as another generator is given it. */
export interface SamePage {
  /** From `/` to `/`. */
  readonly path: string;
  readonly locale: Locale;
  /** What stands at the address: pages of a kind have the same markup around their text. */
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  /** The steps of its breadcrumb behind the home page. */
  readonly crumbs: readonly { readonly name: string; readonly path: string }[];
  /** The built page. */
  readonly html: string;
  /** The Markdown that stands beside it. */
  readonly markdown: string;
}

/** Every page of the built site that has Markdown beside it: all but those for addresses that lead nowhere. */
export function samePages(): SamePage[] {
  return pages.flatMap((page) => {
    const file = join(siteRoot, page.path, 'index.md');
    if (!page.path.endsWith('/') || !existsSync(file)) return [];
    const [title] = page.named('title');
    const description = page.named('meta').find((meta) => attribute(meta, 'name') === 'description');
    if (title === undefined || description === undefined) throw new Error(`${page.path} has no title or description.`);
    return [
      {
        path: page.path,
        locale: page.locale,
        kind: page.address.kind === 'tool' ? page.address.tool : page.address.kind,
        title: textOf(title),
        description: attribute(description, 'content') ?? '',
        crumbs: crumbsOf(page),
        html: page.html,
        markdown: readFileSync(file, 'utf8'),
      },
    ];
  });
}

function crumbsOf({ links }: BuiltPage): SamePage['crumbs'] {
  return links
    .filter(({ element }) => isCrumb(element))
    .slice(1)
    .map(({ element, href }) => ({ name: textOf(element), path: href }));
}

function isCrumb(element: Element): boolean {
  const around = closestWith(element, 'aria-label');
  return around !== undefined && attribute(around, 'class') === 'crumbs';
}
