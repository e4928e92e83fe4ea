import { globSync } from 'node:fs';
import { settings } from '../../src/settings.ts';
import { defaultLocale, type Locale } from '../../src/i18n/locales.ts';
import { localeOf, prefixOf } from '../../src/i18n/urls.ts';

/**
 * Every page of a language that stands at an address of its own.
 *
 * @returns paths from `/` to `/`, sorted
 * @throws where the site is not built: a loop over no page would find no fault
 */
export function builtPages(locale: Locale): string[] {
  const paths = globSync('**/index.html', { cwd: 'dist' })
    .map((file) => `/${file.replace('index.html', '')}`)
    .filter((path) => localeOf(path) === locale);
  if (paths.length === 0) throw new Error(`dist/ holds no page in ${locale}. Build the site first: npm run build`);
  return paths.sort();
}

/** The page of every code of a protocol in a language, as {@link builtPages} gives them. */
export function codePages(locale: Locale): string[] {
  // The numbers that products alone use have no folder of their own.
  const codes = globSync('*/*/en.mdx', { cwd: settings.contentRoot }).map((file) => file.replace('en.mdx', ''));
  return builtPages(locale).filter((path) => codes.includes(path.slice(prefixOf(locale).length)));
}

/**
 * The addresses of a page that show all of its prose: in English, as it opens, and in the language of the page.
 *
 * @param path of a page in that language
 */
export function inEachProse(path: string, locale: Locale): string[] {
  return locale === defaultLocale ? [path] : [path, `${path}#lang=${locale}`];
}
