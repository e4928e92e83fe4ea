import { globSync } from 'node:fs';
import { defaultLocale, type Locale } from '../../src/i18n/locales.ts';
import { localeOf } from '../../src/i18n/urls.ts';

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

/** The page of every code in a language, as {@link builtPages} gives them. */
export function codePages(locale: Locale): string[] {
  return builtPages(locale).filter((path) => /\/\d+\/$/.test(path));
}

/**
 * The addresses of a page that show all of its prose: in English, as it opens, and in the language of the page.
 *
 * @param path of a page in that language
 */
export function inEachProse(path: string, locale: Locale): string[] {
  return locale === defaultLocale ? [path] : [path, `${path}#lang=${locale}`];
}
