import { isLocale, localeTags, type Locale } from '../i18n/locales.ts';
import type { Report } from './problem.ts';

/**
 * The locale that a file in a code's folder is written in, from its name.
 *
 * @param path of the file, ending in `<code>/<name>`
 * @returns undefined when the name is not `<locale>.mdx` or the folder is no number; that is reported
 */
export function checkFileName(path: string, report: Report): Locale | undefined {
  const [folder = '', file = ''] = path.split('/').slice(-2);
  const tag = /^(.+)\.mdx$/.exec(file)?.[1];
  if (!/^(0|[1-9]\d*)$/.test(folder)) {
    report(path, 1, `The folder "${folder}" is not a number. Name it after its code, for example "1002".`);
    return undefined;
  }
  if (isLocale(tag)) return tag;
  if (tag !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag)) {
    report(path, 1, `"${tag}" is not in the list of locales. Add it to src/i18n/locales.ts, or remove this file.`);
    return undefined;
  }
  const stem = file.toLowerCase().replace(/\..*$/, '');
  const remedy = isLocale(stem) ? `Rename it to "${stem}.mdx", or remove it.` : 'Remove it.';
  const names = localeTags.map((locale) => `${locale}.mdx`).join(', ');
  report(path, 1, `"${file}" is not a file of a code: those are ${names}. ${remedy}`);
  return undefined;
}
