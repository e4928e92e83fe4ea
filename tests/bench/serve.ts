import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { siteRoot } from '../dist/site.ts';

/** The built site, served on loopback as its host would: HTTP/2 over TLS, compressed. */
export interface ServedSite {
  /** Arguments that make a Chromium find the site there, at its published address. */
  chromiumArguments(origin: string): string[];
  stop(): void;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

// No authority vouches for it: a browser takes it where it is told its key.
const pem = readFileSync(new URL('../wire/untrusted.pem', import.meta.url));

/**
 * Serves the built site until it is stopped.
 *
 * @param change what is to be different in each page
 * @returns once it listens, on a port that the system gives
 */
export async function serveCompressed(change?: (html: string) => string): Promise<ServedSite> {
  const server = createSecureServer({ key: pem, cert: pem }, (request, response) => {
    const { pathname } = new URL(request.url, 'https://localhost');
    const asked = pathname.replace(/\/$/, '/index.html');
    const found = isFile(asked);
    const file = found ? asked : '/404.html';
    const type = types[extname(file)] ?? 'application/octet-stream';
    const stored = isFile(file) ? readFileSync(join(siteRoot, file)) : Buffer.alloc(0);
    const content = change && extname(file) === '.html' ? Buffer.from(change(stored.toString())) : stored;
    const compressed =
      /\bbr\b/.test(request.headers['accept-encoding']?.toString() ?? '') && !type.startsWith('image/png');
    response.writeHead(found ? 200 : 404, {
      'content-type': type,
      vary: 'accept-encoding',
      ...(compressed && { 'content-encoding': 'br' }),
    });
    response.end(compressed ? compress(content) : content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const { port } = address;
  return {
    chromiumArguments: (origin) => [
      `--host-resolver-rules=MAP ${new URL(origin).host} 127.0.0.1:${String(port)}`,
      `--ignore-certificate-errors-spki-list=${publicKeyHash()}`,
    ],
    stop: () => {
      server.close();
    },
  };
}

function isFile(path: string): boolean {
  return statSync(join(siteRoot, path), { throwIfNoEntry: false })?.isFile() === true;
}

/** With the effort that hosts spend while a reader waits; the best takes so long that it is measured as a slow server. */
function compress(content: Buffer): Buffer {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

/** SHA-256 of the certificate's public key, in base 64, as Chromium expects it. */
function publicKeyHash(): string {
  const key = new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}
