import { suggest, type KnownProtocol } from '../domain/suggestion.ts';
import { localeOf, prefixOf } from '../i18n/urls.ts';

/** Runs on the page for addresses that lead nowhere: shows where the address may have meant to lead. */
function showSuggestion(place: HTMLElement): void {
  // Our own data, put there by NotFound.astro.
  const known = JSON.parse(place.dataset['known'] ?? '[]') as readonly KnownProtocol[];
  const suggestion = suggest(location.pathname, known);
  if (suggestion === undefined) return;
  const steps = `${suggestion.steps.join('/')}/${suggestion.unlisted === undefined ? '' : '#ranges'}`;
  const address = prefixOf(localeOf(location.pathname)) + steps;
  const link = document.createElement('a');
  link.href = address;
  link.textContent = address;
  const text = place.querySelector<HTMLElement>('[data-text]');
  const range = place.querySelector<HTMLElement>('[data-range]');
  if (suggestion.unlisted !== undefined && text !== null && range !== null) {
    range.textContent = range.textContent.replace('%', String(suggestion.unlisted));
    range.hidden = false;
    text.hidden = true;
    showRange(place, suggestion.steps[0] ?? '', suggestion.unlisted);
  }
  place.querySelector('p')?.append(link);
  place.hidden = false;
}

/** Shows what the range means that a number lies in. */
function showRange(place: HTMLElement, protocol: string, number: number): void {
  for (const range of place.querySelectorAll<HTMLElement>('[data-first]')) {
    const { protocol: own, first, last } = range.dataset;
    range.hidden = own !== protocol || number < Number(first) || number > Number(last);
  }
}

const place = document.getElementById('suggestion');
if (place !== null) showSuggestion(place);
