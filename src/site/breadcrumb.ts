import { translator } from '../i18n/translate.ts';
import { pathOf, type Destination } from '../i18n/urls.ts';
import { codeDestination, type Page } from './pages.ts';

/** A step on the way from the home page to a page. */
export interface Crumb {
  readonly label: string;
  readonly path: string;
}

/**
 * The way from the home page to a page, without the page itself; empty for the home page. A pair stands below its
 * lower code, what was observed of a code below it, an implementation below everything that was observed.
 */
export function crumbsOf(page: Page): Crumb[] {
  const crumb = (label: string, destination: Destination): Crumb => ({ label, path: pathOf(destination, page.locale) });
  if (page.kind === 'home') return [];
  const crumbs = [crumb('Wirecodes', { kind: 'home' })];
  if (page.kind !== 'protocol' && 'protocol' in page) {
    crumbs.push(crumb(page.protocol.name, { kind: 'protocol', protocol: page.protocol.id }));
  }
  if (page.kind === 'codeObserved') crumbs.push(crumb(String(page.code.number), codeDestination(page.code)));
  if (page.kind === 'pair') {
    const { lower } = page.pair;
    crumbs.push(crumb(String(lower.number), codeDestination(lower)));
  }
  if (page.kind === 'usedCode' || page.kind === 'product') {
    const label = translator(page.locale)('heading.products');
    crumbs.push(crumb(label, { kind: 'products', protocol: page.protocol.id }));
  }
  if (page.kind === 'implementation' || page.kind === 'method') {
    const label = translator(page.locale)('observed.matrixLink');
    crumbs.push(crumb(label, { kind: 'observed', protocol: page.protocol.id }));
  }
  return crumbs;
}
