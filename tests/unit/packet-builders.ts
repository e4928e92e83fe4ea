/** Bytes of a packet, as captures hold them. Checksums are zero: nothing here looks at them. */
export type Bytes = readonly number[];

const word = (value: number): Bytes => [value >> 8, value & 0xff];

/** TCP from port 9001 to 54321. */
export function tcp(payload: Bytes, options: Bytes = []): Bytes {
  const head = [...word(9001), ...word(54321), 0, 0, 0, 1, 0, 0, 0, 2];
  return [...head, (5 + options.length / 4) << 4, 0x18, ...word(502), 0, 0, 0, 0, ...options, ...payload];
}

export function ipv4(payload: Bytes, { options = [] as Bytes, protocol = 6, fragment = 0x4000 } = {}): Bytes {
  const length = 20 + options.length + payload.length;
  const head = [0x40 | (5 + options.length / 4), 0, ...word(length), 0x1c, 0x46, ...word(fragment), 64, protocol, 0, 0];
  return [...head, 127, 0, 0, 1, 127, 0, 0, 1, ...options, ...payload];
}

export function ipv6(payload: Bytes, next = 6): Bytes {
  const address = [0xfe, 0x80, ...Array<number>(13).fill(0), 1];
  return [0x60, 0, 0, 0, ...word(payload.length), next, 64, ...address, ...address, ...payload];
}

/** The hop-by-hop options of IPv6, empty. */
export function hopByHop(payload: Bytes): Bytes {
  return [6, 0, 1, 4, 0, 0, 0, 0, ...payload];
}

const mac = [0x02, 0x42, 0xac, 0x11, 0, 2];

export function ethernet(type: number, payload: Bytes, tags: readonly number[] = []): Bytes {
  return [...mac, ...mac, ...tags.flatMap((tag) => [...word(tag), 0, 7]), ...word(type), ...payload];
}

/** As `tcpdump -i any` captures on Linux, in its older and its newer form. */
export function cooked(type: number, payload: Bytes): Bytes {
  return [0, 4, 0, 1, 0, 6, ...mac, 0, 0, ...word(type), ...payload];
}

export function cooked2(type: number, payload: Bytes): Bytes {
  return [...word(type), 0, 0, 0, 0, 0, 2, 0, 1, 4, 6, ...mac, 0, 0, ...payload];
}
