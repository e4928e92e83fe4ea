import { connect as connectHttp2, type IncomingHttpHeaders } from 'node:http2';
import { buffer } from 'node:stream/consumers';
import { connect } from 'node:tls';
import type { Answer, Asked } from './ask.ts';

/**
 * Sends a request with HTTP/2 and TLS to a socket, and gives the answer as it came.
 *
 * @param path of the socket
 */
export async function askSecure(
  path: string,
  target: string,
  { method = 'GET', headers = {} }: Asked = {},
): Promise<Answer> {
  const session = connectHttp2('https://codes.example.org', {
    // No authority vouches for the certificate of the tests.
    createConnection: () => connect({ path, ALPNProtocols: ['h2'], rejectUnauthorized: false }),
  });
  try {
    return await new Promise<Answer>((resolve, reject) => {
      session.on('error', reject);
      const stream = session.request({ ':path': target, ':method': method, ...headers });
      stream.on('error', reject);
      stream.on('response', (head) => {
        buffer(stream).then((body) => {
          resolve({ status: Number(head[':status']), headers: linesOf(head), body });
        }, reject);
      });
    });
  } finally {
    session.close();
  }
}

/** Node joins what stands there twice with a comma; of these headers none has one but those that are told apart by it. */
function linesOf(head: IncomingHttpHeaders): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(head)
      .filter(([name]) => !name.startsWith(':'))
      .map(([name, value]) => [name, Array.isArray(value) ? value : [value ?? '']]),
  );
}
