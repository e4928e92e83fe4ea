import { fault, type Fault } from './frame-fault.ts';

/**
 * What is wrong with a code in a Close frame (RFC 6455 §7.4); undefined where nothing is. 3000 to 4999 are free for
 * libraries and applications; 1012, 1013 and 1014 were registered with IANA after the RFC.
 *
 * @param code 0 to 65535
 * @param isFromServer whether a server sends the frame
 */
export function closeCodeFault(code: number, isFromServer: boolean): Fault | undefined {
  const values = { code };
  if (code < 1000) return fault('code-not-used', 'broken', values);
  if (code === 1004) return fault('code-reserved', 'unassigned', values);
  if (code === 1005 || code === 1006 || code === 1015) return fault('code-never-sent', 'broken', values);
  if (code === 1010 && isFromServer) return fault('code-of-client', 'note', values);
  if (code > 1015 && code < 3000) return fault('code-unassigned', 'unassigned', values);
  if (code > 4999) return fault('code-undefined', 'unassigned', values);
  return undefined;
}
