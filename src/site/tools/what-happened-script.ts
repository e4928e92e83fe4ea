import { nearestPlace } from './nearest-place.ts';

/**
 * Runs on the page of the questions. The style sheet shows the one that the address names, and the way to it. What is
 * left is to lead the focus there, to say where it is, to keep the place when the language is changed, and to find a
 * place for an address that names none.
 */
function start(article: HTMLElement): void {
  const places = [...article.querySelectorAll<HTMLElement>('[id]')];
  const status = article.querySelector<HTMLElement>('[role="status"]');
  // Any text may stand there.
  const asked = (): string => location.hash.slice(1);
  const named = (): HTMLElement | undefined => places.find(({ id }) => id === (asked() || 'question'));

  const keep = (): void => {
    const id = asked() === '' ? '' : (named()?.id ?? '');
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) link.hash = id;
  };
  const arrive = (): void => {
    keep();
    const place = named();
    if (place === undefined) return;
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
    // The headings of the questions have the levels 2, 3 and so on.
    const [, level] = /^H(\d)$/.exec(place.tagName) ?? [];
    const text = level === undefined ? '' : (status?.dataset['text'] ?? '').replace('%', String(Number(level) - 1));
    if (status !== null) status.textContent = text;
  };

  if (asked() !== '' && document.getElementById(asked()) === null) {
    const nearest = nearestPlace(
      asked(),
      places.map(({ id }) => id),
    );
    // The id is one of the page's own.
    if (nearest !== undefined) location.replace(`#${nearest}`);
  }
  keep();
  addEventListener('hashchange', arrive);
}

const article = document.querySelector<HTMLElement>('.happened');
if (article !== null) start(article);
