import { settings } from '../../src/settings.ts';
import type { MarkdownFile } from './markdown-file.ts';
import { isServed, pageAt } from './site.ts';

/** What a reader of Markdown must not meet in it. */
export function leftovers(file: MarkdownFile): string[] {
  const { source, sourceWithoutCode: text, nodes } = file;
  const found: Readonly<Record<string, boolean>> = {
    HTML: nodes.some(({ type }) => type === 'html') || /(?<!\\)<[a-z!/?]/i.test(text),
    'a character reference': /(?<!\\)&(?:[a-z]+|#\w+);/i.test(text),
    'a placeholder': /\{\{|\}\}|[\u0001\u0002]|\[object \w+\]/.test(text),
    'a sign of bold that is read as text': nodes.some((node) => node.type === 'text' && node.value.includes('**')),
    'more than one empty line in a row': source.includes('\n\n\n'),
    'white space at the end of a line': /[ \t]$/m.test(source),
    'another line break than LF, or a tab': /[\r\t]/.test(source),
    'no line break at its end, or several': !/[^\n]\n$/.test(source),
    'a line that was wrapped': nodes.some((node) => node.type === 'text' && node.value.includes('\n')),
  };
  return Object.entries(found).flatMap(([what, isThere]) => (isThere ? [`Its Markdown has ${what}.`] : []));
}

/** Links that are not absolute, or that lead nowhere on the site. */
export function linkFaults(file: MarkdownFile): string[] {
  return file.nodes.flatMap((node) => {
    if (node.type !== 'link') return [];
    const url = URL.parse(node.url);
    if (url === null) return [`The link "${node.url}" of its Markdown is not absolute.`];
    if (url.origin !== settings.origin) return [];
    if (!isServed(url.pathname)) return [`The link "${node.url}" of its Markdown leads to no file.`];
    const isThere = url.hash === '' || pageAt(url.pathname)?.ids.has(decodeURIComponent(url.hash.slice(1))) === true;
    return isThere ? [] : [`The link "${node.url}" of its Markdown leads to an id that is not on its page.`];
  });
}
