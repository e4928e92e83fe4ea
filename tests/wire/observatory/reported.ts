import type { Reported } from '../../../src/schema/observation.ts';
import type { DriverEvent } from '../adapters/driver.ts';
import { secondsSince } from '../peer/link.ts';

/** The uncaught exception of a program that ended; `silently` where it said nothing. */
export type CrashError = { readonly name: string; readonly message: string } | 'silently';

/** An event of a program, and when it came, as `performance.now()`. */
export interface Heard {
  readonly event: DriverEvent;
  readonly time: number;
}

/**
 * Puts together what a program was told.
 *
 * @param start when the scenario began, as `performance.now()`
 * @param crashed what the program said when it ended although nothing told it to
 * @returns undefined where it was told nothing
 */
export function reportedOf(heard: readonly Heard[], start: number, crashed?: CrashError): Reported | undefined {
  const find = <Kind extends DriverEvent['event']>(kind: Kind) =>
    heard.find((one): one is Heard & { event: Extract<DriverEvent, { event: Kind }> } => one.event.event === kind);
  const close = find('close');
  const error = find('error')?.event ?? (typeof crashed === 'object' ? crashed : undefined);
  const threw = find('threw')?.event;
  const delivered = find('message')?.event.size;
  const log = heard.flatMap(({ event }) => (event.event === 'log' ? [withoutPlace(event.text)] : []));
  const last = close ?? find('error');
  const wasTold = close ?? error ?? threw;
  const reported: Reported = {
    ...(find('open') === undefined && (wasTold ?? crashed) && { opened: false as const }),
    ...(close && close.event.code === undefined && { ended: true as const }),
    ...(close?.event.code !== undefined && { code: close.event.code }),
    ...(close?.event.reason !== undefined && { reason: withoutPlace(close.event.reason) }),
    ...(close?.event.clean !== undefined && { clean: close.event.clean }),
    ...(error && { error: { name: error.name, message: withoutPlace(error.message) } }),
    ...(threw && { threw: { name: threw.name, message: withoutPlace(threw.message) } }),
    ...(log.length > 0 && { log: [...new Set(log)] }),
    ...(delivered !== undefined && { delivered }),
    ...(crashed && { crashed: true as const }),
    ...(last && after(last.time - start)),
  };
  return Object.keys(reported).length > 0 ? reported : undefined;
}

function after(milliseconds: number): { after?: number } {
  return secondsSince(performance.now() - milliseconds);
}

/** A message without what differs from run to run: ports, addresses of scenarios, keys of handshakes. */
function withoutPlace(text: string): string {
  return text
    .replace(/\b(wss?|https?):\/\/127\.0\.0\.1:\d+[^\s'"’”\])>]*?(?=[:,.]?(?:\s|$|['"’”\])>]))/g, '$1://…')
    .replace(/\b127\.0\.0\.1:\d+/g, '127.0.0.1:…')
    .replace(/\b[A-Za-z0-9+/]{27}=/g, '…')
    .replace(/\bport \d{4,5}\b/g, 'port …')
    .replace(/('127\.0\.0\.1', )\d+/g, '$1…');
}
