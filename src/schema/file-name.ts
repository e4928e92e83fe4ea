import { defaultLocale, isLocale, localeTags, type Locale } from '../i18n/locales.ts';
import { nearest } from './nearest.ts';
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
  const meant =
    nearest(
      file,
      localeTags.map((locale) => `${locale}.mdx`),
    ) ?? `${defaultLocale}.mdx`;
  report(
    path,
    1,
    `"${file}" is not a file of a code: those are ${localeTags.map((locale) => `${locale}.mdx`).join(', ')}. ` +
      `Rename it to "${meant}", or remove it.`,
  );
  return undefined;
}
