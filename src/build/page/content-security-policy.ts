import { createHash } from 'node:crypto';

/** What the script or the style of an element is called in a policy (CSP Level 3, section 2.3.1). */
export function sourceHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The policy that a page carries itself, so that it holds on a host that sends no header, and changes with the page.
 * It allows the scripts and the style that stand in the page, by their hashes, and files of the site. What only a header
 * can say stands in src/site/response-headers.ts.
 *
 * @param scripts texts of the scripts that run, as they stand in the page
 * @param styles texts of the styles
 */
export function contentSecurityPolicy(scripts: readonly string[], styles: readonly string[]): string {
  const hashes = (texts: readonly string[]): string => [...new Set(texts.map(sourceHash))].join(' ');
  return [
    `default-src 'self'`,
    `script-src 'self' ${hashes(scripts)}`,
    `style-src ${hashes(styles)}`,
    `form-action 'self'`,
    `base-uri 'none'`,
  ].join(';');
}
