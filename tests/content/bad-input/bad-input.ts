import type { Workspace } from '../workspace.ts';

/** A fault that somebody may make, and what they are told. */
export interface BadInput {
  /** What is wrong, to follow "a build ends at …". */
  readonly fault: string;
  readonly edit: (workspace: Workspace) => void;
  /**
   * Every line that is printed, in order. `«…»` in the place of the line number is the line of the edited file on
   * which that text first stands: the locale files are the project's own, and their lines move.
   */
  readonly lines: readonly string[];
}

export const code1 = 'content/demo/1/en.mdx';
export const code2 = 'content/demo/2/en.mdx';
export const code3 = 'content/demo/3/en.mdx';
export const french2 = 'content/demo/2/fr.mdx';
export const protocol = 'content/demo/protocol.yaml';
export const french = 'locales/fr.json';

/** The fault "replace `part` by `by` in `file`". */
export function replacing(file: string, part: string | RegExp, by: string): BadInput['edit'] {
  return (workspace) => {
    workspace.replace(file, part, by);
  };
}
