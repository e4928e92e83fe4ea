import { createHash } from 'node:crypto';

/** The message header of an HTTP request or response, and the bytes after it. */
export interface Head {
  readonly start: string;
  /** By name in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  readonly rest: Buffer;
}

/** Reads a header off the front of what came. @returns undefined where more bytes are needed */
export function readHead(bytes: Buffer): Head | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const [start = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const fields = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return { start, fields: new Map(fields), rest: bytes.subarray(end + 4) };
}

/** What a server answers to a key (RFC 6455 §4.2.2). */
export function acceptKey(key: string): string {
  return createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
}

/** Header fields as they stand on the wire, with the empty line that ends them. */
export function writeHead(start: string, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${start}\r\n${lines.join('')}\r\n`;
}
