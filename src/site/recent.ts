/** How many codes the device keeps. */
const kept = 6;

/** More than six codes need, in characters. What is longer was not written here, and is not read to its end. */
const longest = 400;

/**
 * Puts a code in front of those that were read last.
 *
 * @param stored what the device kept: anything, since others may have written it, or nothing
 * @param code the code of the page, `websocket/1006`; undefined on any other page
 * @returns the codes, the last first, each once; none that is not of that form
 */
export function withRecent(stored: string | null, code: string | undefined): string[] {
  const known = stored?.slice(0, longest).match(/(?<![\w./-])[a-z][a-z0-9-]*\/\d{1,5}(?![\w/-])/g) ?? [];
  return [...new Set(code === undefined ? known : [code, ...known])].slice(0, kept);
}
