import { citationFault } from '../citation-fault.ts';
import type { CheckedObserved, Corpus } from '../corpus.ts';
import { placesIn, type Place } from '../diagnosis-places.ts';
import type { Seen, WireEvent } from '../observation.ts';
import { parseObservation } from '../observation-reference.ts';
import type { Rule } from '../rule.ts';
import { shows, standpoints, toldId } from '../told.ts';

export const diagnosisObservations: Rule = {
  name: 'diagnosis-observations',
  description: 'What is cited for a cause was seen, on the side of the reader or the other, with what the branch says.',
  check({ diagnoses, observed, faulty }, report) {
    for (const { protocol, document, entry } of diagnoses) {
      const own = observed.filter((one) => one.protocol === protocol);
      for (const place of placesIn(entry)) {
        for (const [index, { seen }] of (place.entry.causes ?? []).entries()) {
          for (const [at, text] of seen.entries()) {
            const fault = faultOf(text, place, protocol, own, faulty);
            const path = [...place.path, 'causes', index, 'seen', at];
            if (fault !== undefined) report(document.file, document.lineOf(path), `"seen" ${fault}`);
          }
        }
      }
    }
  },
};

/** What is wrong with a citation, with its remedy; undefined where it supports what the branch says. */
function faultOf(
  text: string,
  { told, side, id }: Place,
  protocol: string,
  observed: readonly CheckedObserved[],
  faulty: Corpus['faulty'],
): string | undefined {
  // The shape of the file has been checked.
  const reference = parseObservation(text);
  if (reference === undefined) return undefined;
  const { implementation, role, scenario } = reference;
  const fault = citationFault({ by: implementation, in: scenario, as: role }, protocol, observed, faulty);
  const entry = observed.find((one) => one.implementation === implementation)?.entry;
  const observation = entry?.[role]?.[scenario];
  if (fault !== undefined || entry === undefined || observation === undefined || 'unable' in observation) return fault;
  const { varies = [], ...first } = observation;
  const possible = standpoints(entry.kind, role, side);
  if (possible.length === 0) {
    return `cites "${text}" at #${id}, whose reader is a ${side ?? role}, and it is neither that nor its other side. Cite another.`;
  }
  const isShown = possible.some((standpoint) => [first, ...varies].some((seen) => shows(seen, standpoint, told, side)));
  if (isShown) return undefined;
  return `cites "${text}" for ${toldId(told)}, but it ${summary(first)}. Cite what shows ${toldId(told)}.`;
}

/** What was seen, in short, to follow "it". */
function summary({ reported, wire, upstream }: Seen): string {
  const told = reported === undefined ? 'reports nothing' : `reports ${reported.code ?? 'no code'}`;
  const sides = upstream === undefined ? [wire] : [wire, upstream];
  const sent = sides.map((events) => events.map(eventText).join(', ') || 'nothing').join(' and ');
  return upstream === undefined ? `${told} and sends ${sent}` : `sends ${sent}`;
}

function eventText(event: WireEvent): string {
  if ('http' in event) return `HTTP ${event.http}`;
  if ('end' in event) return event.end === 'open' ? 'no end of TCP' : event.end.toUpperCase();
  if (event.frame !== 'close') return `a ${event.frame}`;
  return event.code === undefined ? 'an empty Close frame' : `a Close frame with ${event.code}`;
}
