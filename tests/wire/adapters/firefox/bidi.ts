/** A message of WebDriver BiDi: the answer to a command, or an event. */
interface Message {
  readonly id?: unknown;
  readonly type?: unknown;
  readonly method?: unknown;
  readonly error?: unknown;
  readonly message?: unknown;
  readonly params?: { readonly text?: unknown };
}

/**
 * Hears what a browser writes to the consoles of its pages, by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/).
 *
 * @param endpoint `ws://127.0.0.1:<port>`
 * @param hear is given each message, those of before included
 * @throws where the browser refuses
 */
export async function hearConsole(endpoint: string, hear: (message: string) => void): Promise<void> {
  const socket = new WebSocket(`${endpoint}/session`);
  const commands = [
    { method: 'session.new', params: { capabilities: {} } },
    { method: 'session.subscribe', params: { events: ['log.entryAdded'] } },
  ];
  return new Promise((resolve, reject) => {
    let sent = 0;
    const sendNext = () => {
      const command = commands[sent];
      if (command === undefined) resolve();
      else socket.send(JSON.stringify({ id: sent++, ...command }));
    };
    socket.addEventListener('open', sendNext);
    socket.addEventListener('close', ({ code }) => {
      reject(new Error(`The connection for WebDriver BiDi was closed with ${String(code)}.`));
    });
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data)) as Message;
      if (message.method === 'log.entryAdded' && typeof message.params?.text === 'string') hear(message.params.text);
      if (message.type === 'error') reject(new Error(`${String(message.error)}: ${String(message.message)}`));
      if (message.type === 'success') sendNext();
    });
  });
}
