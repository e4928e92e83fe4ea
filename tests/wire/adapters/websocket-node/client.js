import { createInterface } from 'node:readline';
import websocket from 'websocket';
import { handle, say } from './connection.js';

createInterface({ input: process.stdin }).on('line', (line) => {
  const command = JSON.parse(line);
  const { id, url } = command;
  const client = new websocket.client();
  client.on('connect', (connection) => handle(connection, command));
  client.on('connectFailed', (error) => {
    // The expected Sec-WebSocket-Accept is another each time.
    const message = error.message.replace(/expected value of .+/, 'expected value of …');
    say({ id, event: 'error', name: error.code ?? error.name, message });
  });
  try {
    client.connect(url);
  } catch (error) {
    say({ id, event: 'error', name: error.name, message: error.message });
  }
});

say({ event: 'ready' });
