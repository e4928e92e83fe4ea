import { createInterface } from 'node:readline';
import { WebSocketServer } from 'ws';

// The protocol of these lines: tests/wire/adapters/driver.ts.
const say = (event) => console.log(JSON.stringify(event));

const queryOf = (request) => new URL(request.url, 'http://127.0.0.1').searchParams;

const server = new WebSocketServer({
  host: '127.0.0.1',
  port: 0,
  verifyClient: ({ req }) => queryOf(req).get('do') !== 'refuse',
});

server.on('listening', () => say({ event: 'listening', port: server.address().port }));

server.on('connection', (socket, request) => {
  const query = queryOf(request);
  const id = query.get('id');
  const task = query.get('do');
  socket.on('message', (data) => {
    if (task === 'block') block(5);
    say({ id, event: 'message', size: data.length });
  });
  socket.on('error', (error) => {
    say({ id, event: 'error', name: error.code ?? error.name, message: error.message });
  });
  socket.on('close', (code, reason) => {
    say({ id, event: 'close', code, reason: reason.toString() });
  });
  say({ id, event: 'open' });
  if (task === 'close') {
    const code = query.has('code') ? Number(query.get('code')) : undefined;
    const reason = query.get('reason') ?? undefined;
    try {
      if (reason !== undefined) socket.close(code, reason);
      else if (code !== undefined) socket.close(code);
      else socket.close();
    } catch (error) {
      say({ id, event: 'threw', name: error.name, message: error.message });
    }
  }
  if (task === 'exit') process.exit(0);
  if (task === 'throw') throw new Error('thrown by the handler');
});

createInterface({ input: process.stdin }).on('line', (line) => {
  if (JSON.parse(line).do === 'shutdown') server.close();
});

function block(seconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds * 1000);
}
