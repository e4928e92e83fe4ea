/** The facts of a code, in the order in which pages show them. */
export const factNames = [
  'registeredName',
  'standing',
  'setBy',
  'closeFrame',
  'browserClose',
  'clean',
  'reconnect',
  'httpRelative',
] as const;
export type FactName = (typeof factNames)[number];
