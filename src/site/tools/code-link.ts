import { element, spaced } from './elements.ts';
import type { FrameTexts } from './frame-texts.ts';

/** The link to the page of a code as the page has it, with its name; to that of a number; or to what its range means. */
export function codeLink(code: number, { usedNumbers, ranges, home }: FrameTexts): HTMLElement {
  const known = document.querySelector(`#frames a[href="${home}${code}/"]`)?.cloneNode(true);
  if (known instanceof HTMLElement) return known;
  if (usedNumbers.includes(code)) return linkTo(`${home}${code}/`, String(code));
  const range = ranges.find(([first, last]) => first <= code && code <= last);
  const [first, last, standing] = range ?? [code, code, ''];
  return element(
    'span',
    '',
    ...spaced(element('b', '', String(code)), linkTo(`${home}#ranges`, `${first}–${last}`), standing),
  );
}

function linkTo(path: string, label: string): HTMLElement {
  return Object.assign(element('a', '', label), { href: path });
}
