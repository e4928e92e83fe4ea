import { code1, replacing, type BadInput } from './bad-input.ts';

const sides =
  'The text must hold <Side of="…"> for browser, server, proxy, each once and in this order. Mend the sides.';

/** Faults in the text below the front matter. */
export const body: readonly BadInput[] = [
  {
    fault: 'a misspelt component',
    edit: replacing(code1, 'Look at the page.', 'Look at the page. <Reff to="spec" />'),
    lines: [`content/demo/1/en.mdx:43 "<Reff>" is not a component of a code's text. Write "<Ref>" if you meant that.`],
  },
  {
    fault: 'HTML in the text',
    edit: replacing(code1, 'Look at the page.', '<div>Look at the page.</div>'),
    lines: [`content/demo/1/en.mdx:43 "<div>" is not a component of a code's text. Use Markdown instead.`],
  },
  {
    fault: 'a side that is missing',
    edit: replacing(code1, /<Side of="proxy">[\s\S]*<\/Side>\n/, ''),
    lines: [`content/demo/1/en.mdx:41 ${sides}`],
  },
  {
    fault: 'a side that stands twice',
    edit: replacing(code1, '<Side of="proxy">', '<Side of="server">'),
    lines: [`content/demo/1/en.mdx:41 ${sides}`],
  },
  {
    fault: 'sides in another order',
    edit: (workspace) => {
      workspace.replace(code1, '<Side of="proxy">', '<Side of="third">');
      workspace.replace(code1, '<Side of="server">', '<Side of="proxy">');
      workspace.replace(code1, '<Side of="third">', '<Side of="server">');
    },
    lines: [`content/demo/1/en.mdx:41 ${sides}`],
  },
  {
    fault: 'a text without sides',
    edit: replacing(code1, /<Side of="browser">[\s\S]*$/, ''),
    lines: [`content/demo/1/en.mdx:38 ${sides}`],
  },
  {
    fault: 'a misspelt side',
    edit: replacing(code1, '<Side of="proxy">', '<Side of="prxy">'),
    lines: [
      'content/demo/1/en.mdx:53 "<Side of>" is "prxy", but must be one of browser, server, proxy. Write "proxy".',
    ],
  },
  {
    fault: 'a side that is not closed',
    edit: replacing(code1, /\n<\/Side>\n$/, ''),
    lines: [
      'content/demo/1/en.mdx:53 This is not valid MDX: Expected a closing tag for `<Side>`. Correct the text here.',
    ],
  },
  {
    fault: 'an import in the text',
    edit: replacing(code1, /\n<Side of="browser">/, '\nimport fs from "node:fs"\n\n<Side of="browser">'),
    lines: ['content/demo/1/en.mdx:41 The text holds an import or export. Remove it, or write a brace as "\\{".'],
  },
  {
    fault: 'an expression in the text',
    edit: replacing(code1, 'Look at the page.', 'Look at {process.exit()}.'),
    lines: ['content/demo/1/en.mdx:43 The text holds an expression in braces. Remove it, or write a brace as "\\{".'],
  },
  {
    fault: 'faults in the fields and in the text of one file',
    edit: (workspace) => {
      workspace.replace(code1, 'gloss:', 'colour: red\ngloss:');
      workspace.replace(code1, 'Look at the page.', '<div>Look at the page.</div>');
    },
    lines: [
      'content/demo/1/en.mdx:4 "colour" is not a field here. Remove it here.',
      `content/demo/1/en.mdx:44 "<div>" is not a component of a code's text. Use Markdown instead.`,
    ],
  },
];
