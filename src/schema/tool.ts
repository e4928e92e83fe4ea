/** The tools that a protocol may have, each a page of its own; the id is the last step of its address, for ever. */
export const tools = ['frame', 'may-i-send', 'what-happened'] as const;
export type Tool = (typeof tools)[number];
