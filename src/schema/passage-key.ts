import { z } from 'zod';

/**
 * Names a passage: `description`, `when`, `fix`; `note-<fact>`; `confusion-<code>`, the question with its answers; `text`,
 * the long text before the sides; `browser`, `server`, `proxy`; `range-<first>`.
 */
export const passageKey = z.string().regex(/^[a-zA-Z]+(-[a-zA-Z0-9]+)?$/, 'names no passage');

export type PassageKey = z.infer<typeof passageKey>;
