import asyncio
import time

from lines import close_arguments, end_process, say, say_error, say_message, serve_commands
from tornado.websocket import websocket_connect


async def handle(command):
    task = command['do']
    try:
        ws = await websocket_connect(command['url'])
    except Exception as error:
        say_error(error)
        return
    say('open')
    if task == 'exit':
        end_process()
    if task == 'close':
        try:
            ws.close(**close_arguments(command))
        except Exception as error:
            say_error(error, 'threw')
    while (message := await ws.read_message()) is not None:
        if task == 'block':
            time.sleep(5)
        say_message(message)
    say('close', code=ws.close_code, reason=ws.close_reason)


asyncio.run(serve_commands(handle))
