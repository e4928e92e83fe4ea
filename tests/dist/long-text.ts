import { nameOfImplementation } from './content.ts';

/** Stands for a citation of a source, whose number the page alone knows. */
const citation = '[n]';

/**
 * The blocks of a long text as a reader sees them: paragraphs and list items without their markup, in order. Knows
 * what the entries use: paragraphs, lists, bold, code, and the components `Side`, `Ref` and `Seen`.
 */
export function blocksOf(mdx: string): string[] {
  return mdx
    .replace(/<\/?Side[^>]*>/g, '\n\n')
    .replace(/<Ref [^>]*\/>/g, citation)
    .replace(/<Seen by="([^"]+)"[^>]*\/>/g, (_tag, id: string) => `[${nameOfImplementation(id)}]`)
    .split(/\n[ \t]*\n|\n(?=[ \t]*[-*] )/)
    .map((block) => plain(block.replace(/^\s*[-*] /, '')))
    .filter((block) => block !== '');
}

/** A text of a page with the numbers of its citations left open, as `blocksOf` gives them. */
export function withOpenCitations(text: string): string {
  return text.replace(/\[\d+\]/g, citation);
}

function plain(block: string): string {
  // Asterisks inside code are text.
  return (
    block
      .split(/(`[^`]+`)/)
      .map((part) => (part.startsWith('`') ? part.slice(1, -1) : part.replace(/\*\*?/g, '')))
      .join('')
      // A no-break space is a letter of the text.
      .replace(/[ \t\r\n]+/g, ' ')
      .trim()
  );
}
