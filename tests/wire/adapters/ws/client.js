import { createInterface } from 'node:readline';
import WebSocket from 'ws';

// The protocol of these lines: tests/wire/adapters/driver.ts.
const say = (event) => console.log(JSON.stringify(event));

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, url, do: task, code, reason } = JSON.parse(line);
  const socket = new WebSocket(url);
  const close = () => {
    try {
      if (reason !== undefined) socket.close(code, reason);
      else if (code !== undefined) socket.close(code);
      else socket.close();
    } catch (error) {
      say({ id, event: 'threw', name: error.name, message: error.message });
    }
  };
  socket.on('open', () => {
    say({ id, event: 'open' });
    if (task === 'close') close();
    if (task === 'exit') process.exit(0);
  });
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
  if (task === 'close-connecting') close();
});

say({ event: 'ready' });

function block(seconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds * 1000);
}
