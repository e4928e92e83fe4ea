import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/** Where a server listens: a port of 127.0.0.1, or the path of a socket. */
export type Listener = number | string;

/** What a server answered, as it stood on the wire. */
export interface Answer {
  readonly status: number;
  /** The lines of the head by name, in lower case; a name that stood on several lines has several values. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /** As it was sent, compressed or not. */
  readonly body: Buffer;
}

/** What is asked beside an address. */
export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Sends a request and gives the answer as it came. Written by hand, since clients put addresses in order before they send
 * them, and join what a server says twice.
 *
 * @param target what stands in the first line, as it is
 */
export function ask(listener: Listener, target: string, { method = 'GET', headers = {} }: Asked = {}): Promise<Answer> {
  const lines = Object.entries({ Host: 'codes.example.org', Connection: 'close', ...headers });
  return send(
    listener,
    `${method} ${target} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
  );
}

/**
 * Sends bytes and gives the answer to them.
 *
 * @param request a character is a byte; its last header should close the connection
 * @throws where the server ends without an answer, or the answer has no headers
 */
export async function send(listener: Listener, request: string): Promise<Answer> {
  const socket = typeof listener === 'number' ? connect(listener, '127.0.0.1') : connect(listener);
  socket.setEncoding('latin1').setTimeout(10_000, () => socket.destroy(new Error('No answer for 10 seconds.')));
  socket.write(request, 'latin1');
  return parse(await text(socket), request);
}

function parse(answer: string, request: string): Answer {
  const end = answer.indexOf('\r\n\r\n');
  const [first = '', ...lines] = answer.slice(0, end).split('\r\n');
  const status = Number(/^HTTP\/1\.[01] (\d{3}) /.exec(`${first} `)?.[1]);
  if (end < 0 || Number.isNaN(status)) {
    const what = answer === '' ? 'No answer' : 'An answer without headers';
    throw new Error(`${what} to ${JSON.stringify(request.slice(0, 200))}.`);
  }
  const headers = Map.groupBy(
    lines.map((line) => line.split(/: ?(.*)/s)),
    ([name = '']) => name.toLowerCase(),
  );
  const values = new Map([...headers].map(([name, pairs]) => [name, pairs.map(([, value = '']) => value)]));
  const rest = answer.slice(end + 4);
  const body = values.get('transfer-encoding')?.[0] === 'chunked' ? joinChunks(rest) : rest;
  return { status, headers: values, body: Buffer.from(body, 'latin1') };
}

/** The content of chunks (RFC 9112, section 7.1). */
function joinChunks(rest: string): string {
  let content = '';
  for (let at = 0; ;) {
    const line = rest.indexOf('\r\n', at);
    const size = Number.parseInt(rest.slice(at, line), 16);
    if (!(size > 0)) return content;
    content += rest.slice(line + 2, line + 2 + size);
    at = line + 2 + size + 2;
  }
}

/** The one value of a header; undefined where it has none. @throws where it stands there twice */
export function header({ headers }: Answer, name: string): string | undefined {
  const [value, ...more] = headers.get(name.toLowerCase()) ?? [];
  if (more.length > 0) throw new Error(`${name} stands there ${more.length + 1} times.`);
  return value;
}
