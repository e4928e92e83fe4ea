// The protocol of commands and events: tests/wire/adapters/driver.ts. A beacon arrives even where the page goes away.
const say = (event) => navigator.sendBeacon('/events', JSON.stringify(event));

/** Does what a command says with a connection of its own. */
export function connect({ id, url, do: task, code, reason }) {
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
  // The error event says nothing in any browser: that there was one is no more than an unclean close event says.
  socket.addEventListener('open', () => {
    say({ id, event: 'open' });
    if (task === 'close') close();
    if (task === 'reload') location.reload();
    if (task === 'navigate') location.href = '/elsewhere';
    if (task === 'close-tab') window.close();
  });
  socket.addEventListener('message', ({ data }) => {
    if (task === 'block') busy(5);
    say({
      id,
      event: 'message',
      size: typeof data === 'string' ? new TextEncoder().encode(data).length : data.byteLength,
    });
  });
  socket.addEventListener('close', ({ code, reason, wasClean }) => {
    say({ id, event: 'close', code, reason, clean: wasClean });
  });
  if (task === 'close-connecting') close();
}

function busy(seconds) {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end);
}
