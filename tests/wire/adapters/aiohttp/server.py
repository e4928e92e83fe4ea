import asyncio
import socket

from aiohttp import web
from connection import close, read
from lines import accept_command, end_process, say, until_shutdown


async def handle(request):
    command = accept_command(request.path_qs)
    task = command['do']
    if task == 'refuse':
        raise web.HTTPForbidden()
    ws = web.WebSocketResponse()
    await ws.prepare(request)
    say('open')
    if task == 'exit':
        end_process()
    if task == 'throw':
        raise RuntimeError('thrown by the handler')
    if task == 'return':
        return ws
    if task == 'close':
        await close(ws, command)
    await read(ws, task)
    return ws


async def shut_down():
    await until_shutdown()
    # As SIGTERM does: run_app() then calls runner.cleanup().
    raise web.GracefulExit()


async def on_startup(app):
    app['shut_down'] = asyncio.create_task(shut_down())


app = web.Application()
app.add_routes([web.get('/', handle)])
app.on_startup.append(on_startup)
listener = socket.create_server(('127.0.0.1', 0))
# run_app() calls `print` once it serves.
web.run_app(app, sock=listener, print=lambda _: say('listening', port=listener.getsockname()[1]))
