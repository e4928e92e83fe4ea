import { createServer } from 'node:http';
import WebSocket from 'faye-websocket';
import { handle, say } from './connection.js';

const server = createServer();

server.on('upgrade', (request, socket, body) => {
  if (!WebSocket.isWebSocket(request)) return;
  const query = new URL(request.url, 'http://127.0.0.1').searchParams;
  handle(new WebSocket(request, socket, body), {
    id: query.get('id'),
    do: query.get('do'),
    code: query.has('code') ? Number(query.get('code')) : undefined,
    reason: query.get('reason') ?? undefined,
  });
});

server.listen(0, '127.0.0.1', () => say({ event: 'listening', port: server.address().port }));
