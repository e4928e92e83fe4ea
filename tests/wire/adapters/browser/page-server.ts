import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { ClientCommand, DriverEvent } from '../driver.ts';

/** What serves the page in which a browser's connections run. */
export interface PageServer {
  readonly address: string;
  /** The page runs and waits for commands. */
  readonly ready: Promise<void>;
  /** The page has not gone away since it was ready. */
  isOpen(): boolean;
  send(command: ClientCommand): void;
  close(): void;
}

const scripts = ['stage', 'tab', 'connection'];

/**
 * Serves the page on 127.0.0.1, on a port that the system gives.
 *
 * @param hear is given each event that the page, or a tab that it opened, posts
 */
export async function servePage(hear: (event: DriverEvent) => void): Promise<PageServer> {
  let commands: ServerResponse | undefined;
  let isOpen = false;
  let tellReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    tellReady = resolve;
  });
  const openedTabs = new Set<string>();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const script = scripts.find((name) => pathname === `/${name}.js`);
    if (script !== undefined) {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(await readFile(new URL(`${script}.js`, import.meta.url)));
    } else if (pathname === '/commands') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders();
      response.on('close', () => {
        isOpen = false;
      });
      commands = response;
      isOpen = true;
      tellReady();
    } else if (pathname === '/events') {
      const event = await readEvent(request);
      response.writeHead(204).end();
      if (event !== undefined) hear(event);
    } else if (pathname === '/') {
      sendHtml(response, '<script type="module" src="/stage.js"></script>');
    } else if (pathname === '/tab' && !openedTabs.has(searchParams.get('id') ?? '')) {
      openedTabs.add(searchParams.get('id') ?? '');
      sendHtml(response, '<script type="module" src="/tab.js"></script>');
    } else if (pathname === '/tab' || pathname === '/elsewhere') {
      // A tab that is loaded again has done its part.
      sendHtml(response, '');
    } else {
      response.writeHead(404).end();
    }
  };

  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  return {
    address: `http://127.0.0.1:${String(port)}/`,
    ready,
    isOpen: () => isOpen,
    send: (command) => commands?.write(`data: ${JSON.stringify(command)}\n\n`),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function sendHtml(response: ServerResponse, body: string): void {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><title>Wirecodes</title>${body}`);
}

/** The event that a request carries; undefined where the browser gave up in the middle of it. */
async function readEvent(request: IncomingMessage): Promise<DriverEvent | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString()) as DriverEvent;
  } catch {
    return undefined;
  }
}
