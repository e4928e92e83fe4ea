"""Run with the name of one of uvicorn's implementations of the protocol: auto, websockets, wsproto."""

import asyncio
import sys
import time

import uvicorn
from lines import accept_command, close_arguments, end_process, say, say_error, say_message, until_shutdown
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocketDisconnect


async def handle(ws):
    command = accept_command(str(ws.url))
    task = command['do']
    if task == 'refuse':
        await ws.close()
        return
    await ws.accept()
    say('open')
    if task == 'exit':
        end_process()
    if task == 'throw':
        raise RuntimeError('thrown by the handler')
    if task == 'return':
        return
    if task == 'close':
        await close(ws, command)
        return
    try:
        while True:
            message = await ws.receive_text()
            if task == 'block':
                time.sleep(5)
            say_message(message)
    except WebSocketDisconnect as error:
        say('close', code=error.code, reason=error.reason)
        say_error(error)
    except Exception as error:
        say_error(error)


async def close(ws, command):
    try:
        await ws.close(**close_arguments(command))
    except Exception as error:
        say_error(error, 'threw')
    # receive_text() refuses after a call to close, even one that failed: only receive() tells of the end.
    try:
        while (message := await ws.receive())['type'] != 'websocket.disconnect':
            pass
        say('close', code=message.get('code'), reason=message.get('reason'))
    except Exception as error:
        say_error(error)


class Server(uvicorn.Server):
    async def startup(self, sockets=None):
        await super().startup(sockets=sockets)
        say('listening', port=self.servers[0].sockets[0].getsockname()[1])
        self.stopping = asyncio.create_task(self.stop())

    async def stop(self):
        await until_shutdown()
        self.should_exit = True


app = Starlette(routes=[WebSocketRoute('/', handle)])
Server(uvicorn.Config(app, host='127.0.0.1', port=0, ws=sys.argv[1])).run()
