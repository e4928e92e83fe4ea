import { preview } from 'astro';

/** Serves the built site on loopback while the tests run, and gives its address to them. */
export default async function serve(): Promise<() => Promise<void>> {
  const server = await preview({ logLevel: 'silent', server: { host: '127.0.0.1', port: 0 } });
  process.env['WIRECODES_URL'] = `http://127.0.0.1:${String(server.port)}`;
  return () => server.stop();
}
