/** The two ends of a connection, as a picture of its closure shows them. */
export const ends = ['client', 'server'] as const;
export type End = (typeof ends)[number];

/** What goes wrong in something that the other side sends. Each has a label in the locale files: `cause.<what>`. */
export const sentCauses = [
  'broken-frame',
  'unsupported-type',
  'bad-text',
  'refused-message',
  'too-big',
  'no-extension',
  'bad-credentials',
  'forbidden',
] as const;

/** What happens at the side that closes. Each has a label in the locale files: `cause.<what>`. */
export const ownCauses = ['done', 'page-left', 'exception', 'restart', 'overload', 'bad-upstream', 'time-up'] as const;

export type Cause = (typeof sentCauses)[number] | (typeof ownCauses)[number];
