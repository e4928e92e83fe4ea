import asyncio
import time

from lines import accept_command, close_arguments, end_process, say, say_error, say_message, until_shutdown
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, HTTPError
from tornado.websocket import WebSocketHandler


class Handler(WebSocketHandler):
    def prepare(self):
        self.command = accept_command(self.request.uri)
        self.task = self.command['do']
        if self.task == 'refuse':
            raise HTTPError(403)

    def open(self):
        say('open')
        if self.task == 'exit':
            end_process()
        if self.task == 'throw':
            raise RuntimeError('thrown by the handler')
        if self.task == 'close':
            try:
                self.close(**close_arguments(self.command))
            except Exception as error:
                say_error(error, 'threw')

    def on_message(self, message):
        if self.task == 'block':
            time.sleep(5)
        say_message(message)

    def on_close(self):
        say('close', code=self.close_code, reason=self.close_reason)


async def main():
    sockets = bind_sockets(0, '127.0.0.1')
    server = HTTPServer(Application([('/', Handler)]))
    server.add_sockets(sockets)
    say('listening', port=sockets[0].getsockname()[1])
    await until_shutdown()
    server.stop()
    await server.close_all_connections()


asyncio.run(main())
