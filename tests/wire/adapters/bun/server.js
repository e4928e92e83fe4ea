import { createInterface } from 'node:readline';

// The protocol of these lines: tests/wire/adapters/driver.ts.
const say = (event) => console.log(JSON.stringify(event));

const server = Bun.serve({
  hostname: '127.0.0.1',
  port: 0,
  fetch(request, server) {
    const query = new URL(request.url).searchParams;
    if (query.get('do') === 'refuse') return new Response('Forbidden', { status: 403 });
    if (server.upgrade(request, { data: query })) return;
    return new Response('Upgrade failed', { status: 400 });
  },
  websocket: {
    open(socket) {
      const query = socket.data;
      const id = query.get('id');
      const task = query.get('do');
      say({ id, event: 'open' });
      if (task === 'close') close(socket);
      if (task === 'exit') process.exit(0);
      if (task === 'throw') throw new Error('thrown by the handler');
    },
    message(socket, data) {
      if (socket.data.get('do') === 'block') Bun.sleepSync(5000);
      say({ id: socket.data.get('id'), event: 'message', size: Buffer.byteLength(data) });
    },
    close(socket, code, reason) {
      say({ id: socket.data.get('id'), event: 'close', code, reason });
    },
  },
});

say({ event: 'listening', port: server.port });

createInterface({ input: process.stdin }).on('line', (line) => {
  if (JSON.parse(line).do === 'shutdown') server.stop();
});

function close(socket) {
  const query = socket.data;
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
