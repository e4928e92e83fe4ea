import type { ApiPlaying } from '../../schema/api/playing.ts';
import type { ApiWireEvent } from '../../schema/api/wire.ts';
import type { Seen, WireEvent } from '../../schema/observation.ts';

/** What one playing of a scenario led to. */
export function playingOf({ reported, wire, upstream }: Seen): ApiPlaying {
  return {
    reported: reported && {
      opened: reported.opened,
      ended: reported.ended,
      code: reported.code,
      reason: reported.reason,
      clean: reported.clean,
      error: reported.error,
      threw: reported.threw,
      log: reported.log,
      delivered: reported.delivered,
      crashed: reported.crashed,
      after: reported.after,
    },
    wire: wire.map(eventOf),
    upstream: upstream?.map(eventOf),
  };
}

/** Something that an implementation put on the wire. */
export function eventOf(event: WireEvent): ApiWireEvent {
  const { after } = event;
  if ('http' in event) return { event: 'response', status: event.http, after };
  if ('end' in event) return { event: 'end', how: event.end, after };
  if (event.frame !== 'close') return { event: event.frame, after };
  return { event: 'close', code: event.code, reason: event.reason, masked: event.masked, after };
}
