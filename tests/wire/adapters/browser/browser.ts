import type { ClientCommand, Driver, DriverEvent, ServerCommand } from '../driver.ts';
import { servePage } from './page-server.ts';

/** A browser's first process. */
export interface BrowserProcess extends Pick<Driver, 'signal' | 'isRunning' | 'stop'> {
  /** The process has ended; with the end of what it wrote. */
  readonly ended: Promise<string>;
  /** Its console can be heard, where that takes more than to start it. */
  readonly heard?: Promise<void>;
}

/** Starts a browser with a fresh profile at an address; `hear` is given each message of its console. */
export type OpenBrowser = (address: string, hear: (message: string) => void) => Promise<BrowserProcess>;

/** Seconds until the page must wait for commands. */
const patience = 60;

/** Starts a browser whose page is the client. @throws where the page does not run after a minute */
export async function startBrowser(open: OpenBrowser): Promise<Driver> {
  const listeners = new Map<string, Set<(event: DriverEvent) => void>>();
  const idOfUrl = new Map<string, string>();
  const hear = (event: DriverEvent) => {
    if (!('id' in event)) return;
    listeners.get(event.id)?.forEach((listener) => {
      listener(event);
    });
  };
  const hearConsole = (text: string) => {
    // The messages about a connection name its address, and each has a port of its own.
    const [url = ''] = /wss?:\/\/127\.0\.0\.1:\d+\//.exec(text) ?? [];
    const id = idOfUrl.get(url);
    if (id !== undefined) hear({ id, event: 'log', text });
  };

  const page = await servePage(hear);
  let browser: BrowserProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`The browser did not run the page in ${String(patience)} seconds.`));
    }, patience * 1000);
  });
  const start = async () => {
    browser = await open(page.address, hearConsole);
    const failed = browser.ended.then((output) => {
      throw new Error(`The browser ended before it ran the page.\n${output}`);
    });
    await Promise.race([Promise.all([page.ready, browser.heard]), failed]);
    return browser;
  };
  const stop = async () => {
    page.close();
    await browser?.stop();
  };
  try {
    const { signal, isRunning } = await Promise.race([start(), late]);
    return {
      send: (command: ClientCommand | ServerCommand) => {
        if (command.do === 'shutdown') return;
        idOfUrl.set(command.url, command.id);
        page.send(command);
      },
      listen: (id, listener) => {
        const own = listeners.get(id) ?? new Set();
        listeners.set(id, own.add(listener));
        return () => own.delete(listener);
      },
      signal,
      isRunning: () => isRunning() && page.isOpen(),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
