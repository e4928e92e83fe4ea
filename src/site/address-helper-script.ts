import { suggest, type KnownProtocol } from '../domain/suggestion.ts';
import { localeOf, prefixOf } from '../i18n/urls.ts';

/** Runs on the page for addresses that lead nowhere: shows where the address may have meant to lead. */
function showSuggestion(paragraph: HTMLElement): void {
  // Our own data, put there by NotFound.astro.
  const known = JSON.parse(paragraph.dataset['known'] ?? '[]') as readonly KnownProtocol[];
  const suggestion = suggest(location.pathname, known);
  if (suggestion === undefined) return;
  const steps = `${suggestion.steps.join('/')}/${suggestion.unlisted === undefined ? '' : '#ranges'}`;
  const address = prefixOf(localeOf(location.pathname)) + steps;
  const link = document.createElement('a');
  link.href = address;
  link.textContent = address;
  const text = paragraph.querySelector<HTMLElement>('[data-text]');
  const range = paragraph.querySelector<HTMLElement>('[data-range]');
  if (suggestion.unlisted !== undefined && text !== null && range !== null) {
    range.textContent = range.textContent.replace('%', String(suggestion.unlisted));
    range.hidden = false;
    text.hidden = true;
  }
  paragraph.append(link);
  paragraph.hidden = false;
}

const paragraph = document.getElementById('suggestion');
if (paragraph !== null) showSuggestion(paragraph);
