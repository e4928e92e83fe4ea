/** Marks that stand in pairs. */
const partners: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '«': '»',
  '“': '”',
  '（': '）',
  '「': '」',
  '『': '』',
};
const closing = new Set(Object.values(partners));

/** What would be a tag, a link, code or bold in another place, and stands there as it is. */
const markup =
  /[{}]|\b(?:https?:\/\/[a-z0-9]|(?:javascript|vbscript|data|file):)[^\s]{1,20}|\bwww\.\S{0,20}|<[A-Za-z/!?][^\s>]{0,20}|\]\([^\s)]{0,20}|\]\[\w*\]|&(?:[a-z]+\d*|#\d+|#x[\da-f]+);|\*\*|~~|<<|>>|^\s*(?:#{1,6} |```|[-+*|>] |-{3}|\d{1,3}\. )/im;

/**
 * What is wrong with the signs of a text whose only markup is code between backticks, to follow the name of the field:
 * such a text is shown as it stands.
 */
export function markupFault(text: string): string | undefined {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return 'has a backtick without its partner';
  const words = parts.filter((_, index) => index % 2 === 0).join('` `');
  const found = markup.exec(words)?.[0];
  if (found !== undefined) return `holds "${found.trim()}", which is shown as it stands: the text may hold no markup`;
  return pairFault(words);
}

/** A bracket or a quotation mark whose partner is missing; the rest of a sentence that was cut. */
export function pairFault(text: string): string | undefined {
  const open: string[] = [];
  for (const sign of text) {
    const partner = partners[sign];
    if (partner !== undefined) open.push(sign);
    else if (closing.has(sign) && partners[open.pop() ?? ''] !== sign) return `has a "${sign}" without its partner`;
  }
  const left = open.at(-1);
  if (left !== undefined) return `has a "${left}" without its partner`;
  return text.split('"').length % 2 === 0 ? `has a quotation mark without its partner` : undefined;
}
