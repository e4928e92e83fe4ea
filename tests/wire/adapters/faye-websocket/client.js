import { createInterface } from 'node:readline';
import WebSocket from 'faye-websocket';
import { handle, say } from './connection.js';

createInterface({ input: process.stdin }).on('line', (line) => {
  const command = JSON.parse(line);
  try {
    handle(new WebSocket.Client(command.url), command);
  } catch (error) {
    say({ id: command.id, event: 'error', name: error.name, message: error.message });
  }
});

say({ event: 'ready' });
