import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultLocale, locales, localeTags } from '../../src/i18n/locales.ts';
import { settings } from '../../src/settings.ts';
import type { SamePage } from './same-pages.ts';

/**
 * Writes a Starlight site of the same pages: the Markdown beside each built page as its docs. Its sidebar has the links
 * that our pages have in their strip, one a code: with one a page, as Starlight makes it by itself, each page would
 * carry hundreds.
 *
 * @param search whether Pagefind indexes the pages
 */
export function writeStarlightSite(folder: string, pages: readonly SamePage[], search: boolean): void {
  const write = (path: string, text: string): void => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const codes = pages.filter(({ kind, locale }) => kind === 'code' && locale === defaultLocale);
  const options = {
    title: 'Wirecodes',
    pagefind: search,
    // Without expressive code, which our pages do not have either.
    expressiveCode: false,
    defaultLocale: 'root',
    locales: Object.fromEntries(
      localeTags.map((locale) => [
        locale === defaultLocale ? 'root' : locale,
        { label: locales[locale].name, lang: locales[locale].tag },
      ]),
    ),
    sidebar: codes.map(({ path }) => path.slice(1, -1)),
  };
  write(
    'astro.config.mjs',
    `import starlight from '@astrojs/starlight';
import { defineConfig, logHandlers } from 'astro/config';

export default defineConfig({
  site: ${JSON.stringify(settings.origin)},
  trailingSlash: 'always',
  logger: logHandlers.node({ level: 'warn' }),
  integrations: [starlight(${JSON.stringify(options)})],
});
`,
  );
  write(
    'src/content.config.ts',
    `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  for (const { path, title, description, markdown } of pages) {
    const frontMatter = JSON.stringify({ title, description });
    // Starlight shows the title itself.
    const body = markdown.replace(/^# .*\n/, '');
    write(`src/content/docs${path}index.md`, `---\n${frontMatter}\n---\n${body}`);
  }
}
