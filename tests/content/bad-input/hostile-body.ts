import { code1, french2, replacing, type BadInput } from './bad-input.ts';

const link = 'The text holds a link. Cite with <Ref to="…" />, or write an address as code, between backticks.';
const reference = 'The text holds a link. Cite with <Ref to="…" />, or write a bracket as "\\[".';
const image = 'The text holds an image. Remove it.';
const expression = 'The text holds an expression in braces. Remove it, or write a brace as "\\{".';
const definition = 'The text holds the address of a link. Remove it, and cite with <Ref to="…" />.';
const deep = 'This is not valid MDX: it is nested too deeply. Correct the text here.';
const notComponent = (name: string): string => `"<${name}>" is not a component of a code's text. Use Markdown instead.`;
const twoWays = 'A tag is written here so that it is read in two ways. Write it plainly: <Ref to="…" />.';
const inBraces = (name: string): string => `"<${name}>" is given {...} in braces. Write each attribute out.`;
const noText = (attribute: string): string => {
  const [, name = ''] = attribute.split(' ');
  return `"<${attribute}>" is no plain text. Write ${name}="…", without signs of a program.`;
};

/** What may stand in no text, and what is said of it, each in a paragraph of its own. */
const refused: Readonly<Record<string, readonly string[]>> = {
  '[a](javascript:alert(1)).': [link],
  '[a](JaVaScRiPt:alert(1)).': [link],
  '[a](<java script:alert(1)>).': [notComponent('java'), link, twoWays].toSorted(),
  '[a](&#106;avascript:alert(1)).': [link],
  '[a](javascript&colon;alert(1)).': [link],
  '[a](%6aavascript:alert(1)).': [link],
  '[a](data:text/html,x).': [link],
  '[a](vbscript:x).': [link],
  '[a](//evil.example).': [link],
  '[a](https://a.example "title").': [link],
  'See https://evil.example/x for it.': [link],
  'See www.evil.example for it.': [link],
  'See a@evil.example for it.': [link],
  '![a](https://evil.example/a.png).': [image],
  '![a](data:image/svg+xml,x).': [image],
  '[a][b].\n\n[b]: javascript:alert(1)': [reference, definition],
  '![a][b].\n\n[b]: x': [image, definition],
  '[b]: javascript:alert(1)': [definition],
  'Look.[^1]\n\n[^1]: A note.': [
    'The text holds Markdown that is not used here (footnoteReference). Write it otherwise.',
    'The text holds Markdown that is not used here (footnoteDefinition). Write it otherwise.',
  ],
  '{process.exit()}': [expression],
  'It is {process.exit()} so.': [expression],
  '{`${process.exit()}`}': [expression],
  '{/* a */ process.exit() /* b */}': [expression],
  '{/* a */ 1}': [expression],
  'export const a = process.exit()': ['The text holds an import or export. Remove it, or write a brace as "\\{".'],
  'import a from "node:fs"': ['The text holds an import or export. Remove it, or write a brace as "\\{".'],
  'A cite. <Ref to={process.exit()} />': [noText('Ref to')],
  'A cite. <Ref {...process.exit()} />': [inBraces('Ref')],
  'A cite. <Ref to="spec §1" onclick="alert(1)" />': ['"<Ref onclick>" is no attribute of it: there is to. Remove it.'],
  'A cite. <Ref to="spec §1" set:html="<b>" />': ['"<Ref set:html>" is no attribute of it: there is to. Remove it.'],
  'A cite. <Ref to="spec §1" to="spec §1" />': ['"<Ref to>" stands twice. Remove one of the two.'],
  'A cite. <Ref to="spec §1">text</Ref>': ['"<Ref>" holds a text, which is not shown. End it with "/>" instead.'],
  'A cite. \\<Ref to="spec §1" />.': [twoWays],
  'A cite. ``<Ref to="spec §1" />``.': [twoWays],
  '<script>alert(1).</script>': [notComponent('script')],
  '<img src="x" onerror="alert(1)" />': [notComponent('img')],
  '<svg onload="alert(1)" />': [notComponent('svg')],
  '<iframe src="javascript:alert(1)" />': [notComponent('iframe')],
  '<style>a.</style>': [notComponent('style')],
  '<Fragment set:html="x" />': [notComponent('Fragment')],
  '<Side.of />': [notComponent('Side.of')],
  '<></>': [twoWays],
  '<_x />': [twoWays],
  '# A heading': ['The text holds a heading. The page has its own; write a sentence in bold.'],
  '> A quotation.': ['The text holds Markdown that is not used here (blockquote). Write it otherwise.'],
  '~~Gone~~.': ['The text holds Markdown that is not used here (delete). Write it otherwise.'],
  'It is **bold.': ['The paragraph shows "**" as it stands. Write its partner, or remove it.'],
  'It is `code.': ['The paragraph shows "`" as it stands. Write its partner, or remove it.'],
  'It is (in brackets.': ['The paragraph has a "(" without its partner. Correct it.'],
  [`${'> '.repeat(5000)}x`]: [deep],
  [`${'- '.repeat(5000)}x`]: [deep],
  [`${'>'.repeat(15_000)}x`]: [deep],
};

const unsaid =
  'The passage "text" does not say which English it was made from. Compare the two, then run npm run languages -- --accept content/demo/2/fr.mdx.';
const translated = (text: string): string => `\n${text}\n`;

/** Code, HTML, links and components that are not listed, in the text of a code and in a translation of it. */
export const hostileBody: readonly BadInput[] = [
  ...Object.entries(refused).map(([text, messages]): BadInput => ({
    fault: `${JSON.stringify(text.slice(0, 60))} in the text of a code`,
    edit: replacing(code1, 'Look at the page.', text),
    lines: messages
      .map((message, index) => {
        const isBelow = index === 1 && text.includes('\n\n');
        return `content/demo/1/en.mdx:${isBelow ? 45 : 43} ${message}`;
      })
      .sort(),
  })),
  {
    fault: 'an expression in the text of a translation',
    edit: replacing(french2, /---\n$/, `---\n${translated('Voir {process.exit()}.')}`),
    lines: [`content/demo/2/fr.mdx:7 ${unsaid}`, `content/demo/2/fr.mdx:13 ${expression}`],
  },
  {
    fault: 'a script in the text of a translation',
    edit: replacing(french2, /---\n$/, `---\n${translated('<script>alert(1).</script>')}`),
    lines: [`content/demo/2/fr.mdx:7 ${unsaid}`, `content/demo/2/fr.mdx:13 ${notComponent('script')}`],
  },
  {
    fault: 'a script in a field',
    edit: replacing(code1, 'fix: Nothing', 'fix: <script>alert(1)</script> Nothing'),
    lines: [
      'content/demo/1/en.mdx:7 "fix" holds "<script", which is shown as it stands: the text may hold no markup. Correct it. What to change.',
    ],
  },
  {
    fault: 'a side within another',
    edit: replacing(code1, 'Look at the page.', '- A point.\n\n  <Side of="server">\n\n  Look.\n\n  </Side>'),
    lines: [
      'content/demo/1/en.mdx:41 The text must hold <Side of="…"> for browser, server, proxy, each once and in this order. Mend the sides.',
      'content/demo/1/en.mdx:45 "<Side>" must stand on a line of its own, as its end must, and in nothing else. Write it so.',
    ],
  },
];
