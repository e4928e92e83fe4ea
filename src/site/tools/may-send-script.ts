import { readCallerList } from './caller-list.ts';
import { answerTo, isAsked, type Answer, type AnswerLink, type Statement } from './may-send-answer.ts';
import type { MaySendData } from './may-send-data.ts';
import { readForm, settled, writeForm, type MaySendForm } from './may-send-form.ts';

// Runs on the page that says what may be sent: answers its form at once, and keeps the address in step. Everything that
// was typed or stands in the address is shown as text alone.

/** The colour of a verdict is that of a family of codes. */
const looks = { yes: 'clean', unwise: 'library', no: 'failure' } as const;

function start(place: HTMLElement, seen: HTMLElement, data: MaySendData): void {
  const part = (selector: string): HTMLElement => place.querySelector<HTMLElement>(selector) ?? place;
  const fields = [...place.querySelectorAll<HTMLInputElement>('input')];
  const [code, reason, client, server] = fields;
  const select = place.querySelector('select');
  const all = seen.querySelector('input');
  if (code === undefined || reason === undefined || client === undefined || server === undefined) return;
  if (select === null || all === null) return;
  const names = place.dataset['names'];
  const list = readCallerList(seen, data.given);

  const write = ({ side, api }: MaySendForm): void => {
    client.checked = side === 'client';
    server.checked = side === 'server';
    const options = list.endpoints
      .filter(({ role }) => role === side)
      .map(({ id, name }) => inLanguage(new Option(name, id), names));
    part('optgroup').replaceChildren(...options);
    for (const option of select.options) if (option.value === 'browser') option.disabled = side === 'server';
    select.value = api;
  };

  const show = (form: MaySendForm): void => {
    const answer = answerTo(form, data, list.endpoints);
    tell(answer);
    list.narrow((endpoint) => isAsked(form, endpoint), all.checked ? undefined : answer.scenarios);
    seen.querySelector('p span')?.replaceChildren(...answer.given.map((sentence) => element('span', sentence)));
    const lead = seen.querySelector('p');
    if (lead !== null) lead.hidden = !all.checked;
  };

  const tell = ({ verdict, word, statements, count, isTooLong, receptions, links }: Answer): void => {
    const [first, ...others] = statements;
    const status = part('.verdict');
    const said = first?.text ?? '';
    // The same words are not said again.
    if (status.textContent !== word + said) status.replaceChildren(element('b', word), said);
    status.className = `verdict ${looks[verdict]}`;
    const bytes = part('#ask-count');
    bytes.textContent = count;
    bytes.className = isTooLong ? 'failure' : '';
    const rest = first === undefined ? others : [{ ...first, text: '' }, ...others];
    part('.statements').replaceChildren(...rest.map(statementItem));
    part('#ask-heard').hidden = receptions.length === 0;
    part('#ask-heard dl').replaceChildren(
      ...receptions.map(({ label, endpoints }) =>
        element(
          'div',
          element('dt', label),
          element('dd', ...spaced(endpoints.map((one) => inLanguage(linkTo(one), names)))),
        ),
      ),
    );
    part('.row').replaceChildren(...links.map((link) => element('li', linkTo(link))));
  };

  const read = (target: EventTarget | null): MaySendForm => {
    const side = server.checked ? 'server' : 'client';
    const form: MaySendForm = { code: code.value, reason: reason.value, side, api: select.value };
    const possible = settled(form, list.endpoints);
    // Who picks a side means it: what does not stand on it gives way.
    return possible.side !== side && target !== select ? { ...form, api: 'frame' } : possible;
  };

  const answer = ({ target }: Event): void => {
    const form = read(target);
    write(form);
    show(form);
    // Without its path: one that begins with two slashes would be taken for a host.
    history.replaceState(null, '', `./${writeForm(form, data.rules)}${location.hash}`);
  };
  place.addEventListener('input', answer);
  seen.addEventListener('input', answer);

  const form = readForm(location.search, data.rules, list.endpoints);
  code.value = form.code;
  reason.value = form.reason;
  write(form);
  // What was seen stands beside the answer.
  part('#ask-heard').before(seen);
  for (const hidden of seen.querySelectorAll<HTMLElement>('p[hidden]')) hidden.hidden = false;
  show(form);
  place.hidden = false;
}

function statementItem({ text, note, basis, sources }: Statement): HTMLElement {
  const parts = [
    ...(text === '' ? [] : [text]),
    ...(note === undefined ? [] : [inLanguage(element('span', note[0]), note[1])]),
    element('small', basis),
    ...sources.map(([label, url]) =>
      inLanguage(Object.assign(linkTo({ label, path: url }), { className: 'source' }), 'en'),
    ),
  ];
  return element('li', ...spaced(parts));
}

function element(name: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function linkTo({ label, path }: AnswerLink): HTMLElement {
  return Object.assign(element('a', label), { href: path });
}

function spaced(parts: readonly (Node | string)[]): (Node | string)[] {
  return parts.flatMap((one) => [one, ' ']);
}

function inLanguage<One extends HTMLElement>(one: One, tag: string | undefined): One {
  if (tag !== undefined) one.lang = tag;
  return one;
}

const place = document.getElementById('ask');
const seen = document.getElementById('calls');
const known = document.getElementById('ask-data');
// Our own data, put there by MaySendForm.astro.
if (place !== null && seen !== null && known !== null) start(place, seen, JSON.parse(known.textContent) as MaySendData);
