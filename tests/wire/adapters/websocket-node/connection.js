// The protocol of these lines: tests/wire/adapters/driver.ts.
export const say = (event) => console.log(JSON.stringify(event));

/** Reports what happens to an open connection, and does its task. */
export function handle(connection, { id, do: task, code, reason }) {
  connection.on('message', (message) => {
    if (task === 'block') block(5);
    say({ id, event: 'message', size: (message.binaryData ?? Buffer.from(message.utf8Data)).length });
  });
  connection.on('error', (error) =>
    say({ id, event: 'error', name: error.code ?? error.name, message: error.message }),
  );
  connection.on('close', (closeCode, description) => {
    say({ id, event: 'close', code: closeCode ?? undefined, reason: description ?? undefined });
  });
  say({ id, event: 'open' });
  if (task === 'close') {
    try {
      if (reason !== undefined) connection.close(code, reason);
      else if (code !== undefined) connection.close(code);
      else connection.close();
    } catch (error) {
      say({ id, event: 'threw', name: error.name, message: error.message });
    }
  }
  if (task === 'exit') process.exit(0);
  if (task === 'throw') throw new Error('thrown by the handler');
}

function block(seconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds * 1000);
}
