import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, logHandlers } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { remarkInlineReferences } from './src/site/remark-inline-references.ts';
import { checkContent } from './src/build/check-content.ts';
import { packPages } from './src/build/pack-pages.ts';
import { ownTexts } from './src/build/own-texts.ts';
import { precompress } from './src/build/precompress.ts';
import { publishWhole } from './src/build/publish-whole.ts';
import { isIndexed, withAlternates } from './src/build/sitemap-alternates.ts';
import { tellDigest } from './src/build/tell-digest.ts';
import { settings } from './src/settings.ts';

export default defineConfig({
  site: settings.origin,
  trailingSlash: 'always',
  // One is rendered while others are written. Index pages become folders, and `fr/404` becomes `fr/404.html`, where hosts look for it.
  build: { format: 'preserve', inlineStylesheets: 'always', concurrency: 8 },
  // Drops the white space of a line break in markup, which saves a code page up to a kilobyte. Where words would be glued
  // together, the components have {' '}; tests/dist/glued-words.test.ts finds where it is missing.
  compressHTML: 'jsx',
  prerenderConflictBehavior: 'error',
  markdown: {
    syntaxHighlight: false,
    // The default processor reads bold beside Japanese punctuation the wrong way round. Smart punctuation would put
    // English quotes into French.
    processor: unified({ remarkPlugins: [remarkCjkFriendly, remarkInlineReferences], smartypants: false }),
  },
  integrations: [
    checkContent(),
    ownTexts(),
    mdx(),
    sitemap({ filter: isIndexed, serialize: withAlternates }),
    packPages(),
    precompress(),
    tellDigest(),
    publishWhole(),
  ],
  devToolbar: { enabled: false },
  // A line for each page costs a tenth of a build; the servers say their address.
  ...(process.argv.includes('build') && { logger: logHandlers.node({ level: 'warn' }) }),
  // Astro marks each MDX entry with a directive of its own, which the bundler takes for a mistake of ours.
  // The scripts of the tools stand in their pages, so that each is one request; the search and the decoder of frames,
  // which are larger, are loaded when they are asked for.
  vite: {
    build: {
      modulePreload: false,
      assetsInlineLimit: 24_000,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
