import { createInterface } from 'node:readline';

// The protocol of these lines: tests/wire/adapters/driver.ts.
const say = (event) => console.log(JSON.stringify(event));

const onListen = ({ port }) => say({ event: 'listening', port });

const server = Deno.serve({ hostname: '127.0.0.1', port: 0, onListen }, (request) => {
  const query = new URL(request.url).searchParams;
  if (query.get('do') === 'refuse') return new Response('Forbidden', { status: 403 });
  const { socket, response } = Deno.upgradeWebSocket(request);
  handle(socket, query);
  return response;
});

createInterface({ input: process.stdin }).on('line', (line) => {
  if (JSON.parse(line).do === 'shutdown') void server.shutdown();
});

function handle(socket, query) {
  const id = query.get('id');
  const task = query.get('do');
  socket.binaryType = 'arraybuffer';
  socket.addEventListener('open', () => {
    say({ id, event: 'open' });
    if (task === 'close') close(socket, query);
    if (task === 'exit') Deno.exit(0);
    if (task === 'throw') throw new Error('thrown by the handler');
  });
  socket.addEventListener('message', ({ data }) => {
    if (task === 'block') block(5);
    say({
      id,
      event: 'message',
      size: typeof data === 'string' ? new TextEncoder().encode(data).length : data.byteLength,
    });
  });
  socket.addEventListener('error', (event) => {
    const { error, message } = event;
    say({ id, event: 'error', name: error?.name ?? event.constructor.name, message: error?.message ?? message });
  });
  socket.addEventListener('close', ({ code, reason, wasClean }) => {
    say({ id, event: 'close', code, reason, clean: wasClean });
  });
}

function close(socket, query) {
  const code = query.has('code') ? Number(query.get('code')) : undefined;
  const reason = query.get('reason') ?? undefined;
  try {
    if (reason !== undefined) socket.close(code, reason);
    else if (code !== undefined) socket.close(code);
    else socket.close();
  } catch (error) {
    say({ id: query.get('id'), event: 'threw', name: error.name, message: error.message });
  }
}

function block(seconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds * 1000);
}
