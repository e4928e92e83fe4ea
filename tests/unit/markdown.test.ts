import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';

// As astro.config.mjs sets it up, which cannot be imported without building.
const { render } = await createMarkdownProcessor({ remarkPlugins: [remarkCjkFriendly], smartypants: false });

test('bold beside Japanese punctuation is bold', async () => {
  const { code } = await render('**日本語（注）。**次の文です。');
  assert.equal(code, '<p><strong>日本語（注）。</strong>次の文です。</p>');
});

test('quotes and dashes stay as they were written', async () => {
  const { code } = await render(`l'erreur "1006" -- voir plus bas`);
  assert.equal(code, `<p>l'erreur "1006" -- voir plus bas</p>`);
});
