/** A header that stands around what TCP carries. */
export type LayerName =
  'ethernet' | 'vlan' | 'linux-cooked' | 'linux-cooked-2' | 'loopback' | 'ipv4' | 'ipv6' | 'ipv6-extension' | 'tcp';

export interface Layer {
  readonly name: LayerName;
  /** In bytes from the start of the packet; `end` is the first byte behind the header. */
  readonly start: number;
  readonly end: number;
}

/** A TCP segment within a packet, as it was captured. */
export interface Packet {
  /** From the outside in; the last is TCP. */
  readonly layers: readonly Layer[];
  /** Where what TCP carries begins and ends, in bytes from the start of the packet. */
  readonly start: number;
  readonly end: number;
}

const etherTypes: Readonly<Record<number, 'vlan' | 'ipv4' | 'ipv6'>> = {
  0x0800: 'ipv4',
  0x86dd: 'ipv6',
  0x8100: 'vlan',
  0x88a8: 'vlan',
};

/** AF_INET, and AF_INET6 of the systems that capture on loopback, in the order of either machine. */
const families: Readonly<Record<number, 'ipv4' | 'ipv6'>> = { 2: 'ipv4', 24: 'ipv6', 28: 'ipv6', 30: 'ipv6' };

/** Hop-by-hop options, routing, destination options (RFC 8200 §4). */
const extensions = [0, 43, 60];

/**
 * Finds the TCP segment in the bytes of a packet: behind Ethernet, with VLAN tags or without, Linux's cooked captures, the
 * loopback of BSD and macOS, or bare IP. Every header must be of the right form, and every length in it must fit.
 *
 * @returns undefined where the bytes are no such packet
 */
export function findPacket(bytes: Uint8Array): Packet | undefined {
  return (
    behindIp(bytes, [], bytes[0] === undefined ? undefined : ipOf(bytes[0]), 0) ??
    behindEtherType(bytes, [{ name: 'ethernet', start: 0, end: 14 }], 12) ??
    (isCooked(bytes) ? behindEtherType(bytes, [{ name: 'linux-cooked', start: 0, end: 16 }], 14) : undefined) ??
    (isCooked2(bytes) ? behindCooked2(bytes) : undefined) ??
    behindIp(bytes, [{ name: 'loopback', start: 0, end: 4 }], loopbackFamily(bytes), 4)
  );
}

function behindEtherType(bytes: Uint8Array, layers: readonly Layer[], at: number): Packet | undefined {
  const type = etherTypes[word(bytes, at)];
  if (type === 'vlan') {
    // Four bytes, of which the last two say what comes next.
    return behindEtherType(bytes, [...layers, { name: 'vlan', start: at + 2, end: at + 6 }], at + 4);
  }
  return behindIp(bytes, layers, type, at + 2);
}

/** The first two bytes say how the packet came, 0 to 4; the length of the address is at most eight. */
function isCooked(bytes: Uint8Array): boolean {
  return word(bytes, 0) <= 4 && word(bytes, 4) <= 8;
}

function isCooked2(bytes: Uint8Array): boolean {
  return word(bytes, 2) === 0 && (bytes[10] ?? 255) <= 4 && (bytes[11] ?? 255) <= 8;
}

function behindCooked2(bytes: Uint8Array): Packet | undefined {
  const type = etherTypes[word(bytes, 0)];
  return type === 'vlan' ? undefined : behindIp(bytes, [{ name: 'linux-cooked-2', start: 0, end: 20 }], type, 20);
}

function loopbackFamily([a = 0, b = 0, c = 0, d = 0]: Uint8Array): 'ipv4' | 'ipv6' | undefined {
  if (b !== 0 || c !== 0) return undefined;
  return a === 0 ? families[d] : d === 0 ? families[a] : undefined;
}

function ipOf(first: number): 'ipv4' | 'ipv6' | undefined {
  return first >> 4 === 4 ? 'ipv4' : first >> 4 === 6 ? 'ipv6' : undefined;
}

function behindIp(
  bytes: Uint8Array,
  layers: readonly Layer[],
  type: 'ipv4' | 'ipv6' | undefined,
  start: number,
): Packet | undefined {
  const first = bytes[start];
  if (type === undefined || first === undefined || ipOf(first) !== type) return undefined;
  return type === 'ipv4' ? behindIpv4(bytes, layers, start) : behindIpv6(bytes, layers, start);
}

/** RFC 791 §3.1. Ethernet pads short packets, so bytes may follow. */
function behindIpv4(bytes: Uint8Array, layers: readonly Layer[], start: number): Packet | undefined {
  const headerEnd = start + ((bytes[start] ?? 0) & 0x0f) * 4;
  const end = start + word(bytes, start + 2);
  const isFragment = (word(bytes, start + 6) & 0x3fff) !== 0;
  const isTcp = bytes[start + 9] === 6;
  if (headerEnd < start + 20 || isFragment || !isTcp) return undefined;
  return behindTcp(bytes, [...layers, { name: 'ipv4', start, end: headerEnd }], headerEnd, end);
}

/** RFC 8200 §3, §4. */
function behindIpv6(bytes: Uint8Array, layers: readonly Layer[], start: number): Packet | undefined {
  const end = start + 40 + word(bytes, start + 4);
  const all: Layer[] = [...layers, { name: 'ipv6', start, end: start + 40 }];
  let next = bytes[start + 6] ?? 255;
  let at = start + 40;
  while (extensions.includes(next) && at < bytes.length) {
    const to = at + 8 + (bytes[at + 1] ?? 0) * 8;
    all.push({ name: 'ipv6-extension', start: at, end: to });
    next = bytes[at] ?? 255;
    at = to;
  }
  return next === 6 ? behindTcp(bytes, all, at, end) : undefined;
}

/** RFC 9293 §3.1. */
function behindTcp(bytes: Uint8Array, layers: readonly Layer[], start: number, end: number): Packet | undefined {
  const headerEnd = start + ((bytes[start + 12] ?? 0) >> 4) * 4;
  const hasPorts = word(bytes, start) > 0 && word(bytes, start + 2) > 0;
  if (end > bytes.length || headerEnd < start + 20 || headerEnd > end || !hasPorts) return undefined;
  return { layers: [...layers, { name: 'tcp', start, end: headerEnd }], start: headerEnd, end };
}

/** Two bytes, the higher first; -1 where they are not there. */
function word(bytes: Uint8Array, at: number): number {
  const [high, low] = [bytes[at], bytes[at + 1]];
  return high === undefined || low === undefined ? -1 : high * 256 + low;
}
