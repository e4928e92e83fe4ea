import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import websocket from 'websocket';
import { handle, say } from './connection.js';

const httpServer = createServer((request, response) => {
  response.writeHead(404);
  response.end();
});

const server = new websocket.server({ httpServer });

server.on('request', (request) => {
  const query = request.resourceURL.query;
  if (query.do === 'refuse') {
    request.reject();
    return;
  }
  const code = query.code === undefined ? undefined : Number(query.code);
  handle(request.accept(null, request.origin), { id: query.id, do: query.do, code, reason: query.reason });
});

createInterface({ input: process.stdin }).on('line', (line) => {
  if (JSON.parse(line).do === 'shutdown') server.shutDown();
});

httpServer.listen(0, '127.0.0.1', () => say({ event: 'listening', port: httpServer.address().port }));
