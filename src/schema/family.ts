/** What kinds of codes there are, as pages colour them; `src/domain/family.ts` tells the kind of a code. */
export const families = ['clean', 'failure', 'local', 'library', 'private', 'unused'] as const;
