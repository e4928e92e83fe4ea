import { createInterface } from 'node:readline';

// The protocol of these lines: tests/wire/adapters/driver.ts. Deno and Bun run this program too: it uses only what the
// WebSockets Standard gives.
const say = (event) => console.log(JSON.stringify(event));

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, url, do: task, code, reason } = JSON.parse(line);
  let socket;
  try {
    socket = new WebSocket(url);
  } catch (error) {
    say({ id, event: 'error', name: error.name, message: error.message });
    return;
  }
  socket.binaryType = 'arraybuffer';
  const close = () => {
    try {
      if (reason !== undefined) socket.close(code, reason);
      else if (code !== undefined) socket.close(code);
      else socket.close();
    } catch (error) {
      say({ id, event: 'threw', name: error.name, message: error.message });
    }
  };
  socket.addEventListener('open', () => {
    say({ id, event: 'open' });
    if (task === 'close') close();
    if (task === 'exit') process.exit(0);
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
    say({ id, event: 'error', name: error?.name ?? event.constructor.name, message: error?.message ?? message ?? '' });
  });
  socket.addEventListener('close', ({ code, reason, wasClean }) => {
    say({ id, event: 'close', code, reason, clean: wasClean });
  });
  if (task === 'close-connecting') close();
});

say({ event: 'ready' });

function block(seconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds * 1000);
}
