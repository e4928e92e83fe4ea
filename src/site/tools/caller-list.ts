import { isInRuns } from './caller.ts';
import type { ListedEndpoint } from './may-send-answer.ts';

/** The list of what implementations do, as MaySendCalls.astro makes it, for a script. */
export interface CallerList {
  /** Every client and server in the list. */
  readonly endpoints: readonly ListedEndpoint[];
  /**
   * Shows of the list what was seen of some endpoints in some scenarios, the code in the places of the number; without
   * scenarios, all of it.
   */
  narrow(isAsked: (endpoint: ListedEndpoint) => boolean, scenarios: readonly string[] | undefined): void;
}

/**
 * Reads the list.
 *
 * @param given what close was given in the scenarios that are no number's, as the list says it, by id
 */
export function readCallerList(list: HTMLElement, given: Readonly<Record<string, string>>): CallerList {
  const entries = [...list.querySelectorAll<HTMLElement>('.callers > div')].map((entry) => ({
    entry,
    endpoints: endpointsIn(entry),
    // What is put in the places of numbers is put back from here.
    rows: [...entry.querySelectorAll('dd')].map((row) => ({ row, numbers: row.querySelector('u')?.textContent ?? '' })),
  }));
  return {
    endpoints: entries.flatMap(({ endpoints }) => endpoints),
    narrow(isAsked, scenarios) {
      list.classList.toggle('one', scenarios?.length === 1);
      const others = scenarios?.map((id) => given[id]);
      const number = scenarios?.[0]?.replace('send-', '');
      for (const { entry, endpoints, rows } of entries) {
        const asked = endpoints.find(isAsked);
        for (const { row, numbers } of rows) {
          const shown = number !== undefined && isInRuns(numbers, Number(number)) ? number : undefined;
          for (const part of row.querySelectorAll<HTMLElement>('span i')) {
            part.hidden = others?.includes(part.textContent) === false;
          }
          for (const part of row.querySelectorAll('u')) {
            part.hidden = number !== undefined && shown === undefined;
            part.textContent = shown ?? numbers;
          }
          for (const part of row.querySelectorAll('code i')) part.textContent = shown ?? 'N';
          row.hidden = row.querySelector('span :not([hidden])') === null;
        }
        entry.hidden = asked === undefined || rows.every(({ row }) => row.hidden);
        const anchor = `${asked?.role ?? ''}-${scenarios?.[0] ?? 'send'}`;
        if (asked !== undefined) entry.querySelector('a')?.setAttribute('href', `${asked.path}#${anchor}`);
      }
    },
  };
}

function endpointsIn(entry: HTMLElement): ListedEndpoint[] {
  const { standard, client, server } = entry.dataset;
  const link = entry.querySelector('a');
  // The last step of its address.
  const id = link?.pathname.split('/').at(-2) ?? '';
  const endpoint = (role: 'client' | 'server', receptions: string | undefined): ListedEndpoint[] =>
    link === null || receptions === undefined
      ? []
      : [{ id, name: link.textContent, path: link.pathname, role, isStandard: standard !== undefined, receptions }];
  return [...endpoint('client', client), ...endpoint('server', server)];
}
