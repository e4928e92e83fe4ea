import { cpSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultLocale, locales, localeTags } from '../../src/i18n/locales.ts';
import { prefixOf } from '../../src/i18n/urls.ts';
import { settings } from '../../src/settings.ts';
import { siteRoot } from '../dist/site.ts';
import type { SamePage } from './same-pages.ts';

/**
 * Writes a Hugo site of the same pages: the Markdown beside each built page as its content, and around it the markup
 * that the built pages of its kind and language have around theirs, styles and scripts included. What differs from page
 * to page in the head and in the header is filled in by Hugo: title, description, addresses, alternates, breadcrumb,
 * structured data. What our pages draw or compute is prose in the Markdown already: Hugo has less to do.
 *
 * @param isWhole whether it also writes the Markdown beside each page, and has the files that are no pages to copy
 */
export function writeHugoSite(folder: string, pages: readonly SamePage[], isWhole: boolean): void {
  const write = (path: string, text: string): void => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write('config.json', JSON.stringify(configuration(isWhole)));
  for (const locale of localeTags) mkdirSync(join(folder, 'content', locale), { recursive: true });
  const known = new Set<string>();
  for (const page of pages) {
    const name = layoutOf(page);
    if (!known.has(name)) write(`layouts/_default/${name}.html`, template(page));
    known.add(name);
    const { title, description, crumbs } = page;
    const frontMatter = JSON.stringify({ title, description, crumbs, layout: name });
    write(contentFile(page), `---\n${frontMatter}\n---\n${page.markdown}`);
  }
  const [sample] = pages;
  if (sample !== undefined) write('layouts/404.html', template(sample));
  if (!isWhole) return;
  for (const kind of ['single', 'home']) write(`layouts/_default/${kind}.md`, '{{ .RawContent }}');
  const isCopied = (source: string): boolean => !/\.(?:html|md)$|sitemap/.test(source);
  cpSync(realpathSync(siteRoot), join(folder, 'static'), { recursive: true, filter: isCopied });
}

function configuration(isWhole: boolean): unknown {
  const outputs = ['HTML', ...(isWhole ? ['MD'] : [])];
  return {
    baseURL: `${settings.origin}/`,
    defaultContentLanguage: defaultLocale,
    disableKinds: ['taxonomy', 'term', 'section', 'RSS'],
    languages: Object.fromEntries(
      localeTags.map((locale, index) => [
        locale,
        { languageName: locales[locale].name, contentDir: `content/${locale}`, weight: index + 1 },
      ]),
    ),
    mediaTypes: { 'text/markdown': { suffixes: ['md'] } },
    outputFormats: { MD: { mediaType: 'text/markdown', baseName: 'index', isPlainText: true } },
    outputs: { home: outputs, page: outputs },
  };
}

/** `/fr/websocket/1002/` → `content/fr/websocket/1002.md`. */
function contentFile({ path, locale }: SamePage): string {
  const below = path.slice(prefixOf(locale).length, -1);
  return `content/${locale}/${below === '' ? '_index' : below}.md`;
}

function layoutOf({ kind, locale }: SamePage): string {
  return `${kind}-${locale}`;
}

const pageLink = (rel: string): string => `<link rel="${rel}" href="{{ .Permalink }}">`;

/** Markup around the content of a page, with what differs from page to page as actions of Hugo. */
function template({ html, path }: SamePage): string {
  const end = html.indexOf('</main>');
  const start = /<main\b[^>]*>/.exec(html);
  if (start === null || end < 0) throw new Error(`${path} has no <main>.`);
  let text = `${html.slice(0, start.index)}${start[0]}{{ .Content }}${html.slice(end)}`;
  const fill = (place: RegExp, action: string): void => {
    if (!place.test(text)) throw new Error(`${path} has no ${place.source} to fill in.`);
    text = text.replace(place, (_, before: string, after: string) => before + action + after);
  };
  fill(/(<title>).*?(<\/title>)/, '{{ .Title }}');
  for (const name of ['name="description"', 'property="og:description"'])
    fill(new RegExp(`(<meta ${name} content=").*?(">)`), '{{ .Description }}');
  fill(/(<meta property="og:title" content=").*?(">)/, '{{ .Title }}');
  fill(/(<meta property="og:url" content=").*?(">)/, '{{ .Permalink }}');
  fill(/()<link rel="canonical"[^>]*>()/, pageLink('canonical'));
  fill(
    /()(?:<link rel="alternate" hreflang="[^"]*"[^>]*>)+()/,
    '{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">{{ end }}',
  );
  // Pages of pairs have none.
  const structured = /(<script type="application\/ld\+json">).*?(<\/script>)/;
  const fillWhere = structured.test(text) ? fill : undefined;
  fillWhere?.(
    structured,
    `{{ dict "@context" "https://schema.org" "@type" "TechArticle" "headline" .Title "description" .Description "url" .Permalink "breadcrumb" .Params.crumbs | jsonify | safeJS }}`,
  );
  fill(
    /(<nav class="crumbs".*?<\/li>).*?(<\/ol>)/,
    '{{ range .Params.crumbs }}<li><a href="{{ .path }}">{{ .name }}</a></li>{{ end }}',
  );
  fill(
    /(<nav class="languages"[^>]*><ul[^>]*>).*?(<\/ul>)/,
    '{{ range .AllTranslations }}<li><a href="{{ .RelPermalink }}" lang="{{ .Language.Lang }}">{{ .Language.LanguageName }}</a></li>{{ end }}',
  );
  return text;
}
