import { suggest, type KnownProtocol } from '../domain/suggestion.ts';
import { defaultLocale } from '../i18n/locales.ts';
import { localeOf } from '../i18n/urls.ts';

/** Runs on the page for addresses that lead nowhere: shows where the address may have meant to lead. */
function showSuggestion(paragraph: HTMLElement): void {
  const known: readonly KnownProtocol[] = JSON.parse(paragraph.dataset['known'] ?? '[]');
  const suggestion = suggest(location.pathname, known);
  const link = paragraph.querySelector('a');
  if (suggestion === undefined || link === null) return;
  const locale = localeOf(location.pathname);
  const steps = [...(locale === defaultLocale ? [] : [locale]), ...suggestion.steps];
  link.href = `/${steps.join('/')}/${suggestion.unlisted === undefined ? '' : '#ranges'}`;
  link.textContent = link.getAttribute('href');
  const text = paragraph.querySelector<HTMLElement>('[data-text]');
  const range = paragraph.querySelector<HTMLElement>('[data-range]');
  if (suggestion.unlisted !== undefined && text !== null && range !== null) {
    range.textContent = range.textContent.replace('%', String(suggestion.unlisted));
    range.hidden = false;
    text.hidden = true;
  }
  paragraph.hidden = false;
}

const paragraph = document.getElementById('suggestion');
if (paragraph !== null) showSuggestion(paragraph);
