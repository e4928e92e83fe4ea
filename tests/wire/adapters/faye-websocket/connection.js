// The protocol of these lines: tests/wire/adapters/driver.ts.
export const say = (event) => console.log(JSON.stringify(event));

/** Reports what happens to a connection, and does its task. */
export function handle(socket, { id, do: task, code, reason }) {
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
    if (task === 'throw') throw new Error('thrown by the handler');
  });
  socket.on('message', ({ data }) => {
    if (task === 'block') block(5);
    say({ id, event: 'message', size: Buffer.byteLength(data) });
  });
  socket.on('error', (event) => {
    say({ id, event: 'error', name: event.constructor.name, message: event.message });
  });
  socket.on('close', (event) => {
    say({ id, event: 'close', code: event.code ?? undefined, reason: event.reason ?? undefined });
  });
  if (task === 'close-connecting') close();
}

function block(seconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds * 1000);
}
