import asyncio
import time

import websockets
from lines import close_arguments, end_process, say, say_error, say_message, serve_commands


async def handle(command):
    task = command['do']
    try:
        ws = await websockets.connect(command['url'])
    except Exception as error:
        say_error(error)
        return
    say('open')
    if task == 'exit':
        end_process()
    if task == 'close':
        try:
            await ws.close(**close_arguments(command))
        except Exception as error:
            say_error(error, 'threw')
    failure = None
    try:
        async for message in ws:
            if task == 'block':
                time.sleep(5)
            say_message(message)
    except Exception as error:
        failure = error
    say('close', code=ws.close_code, reason=ws.close_reason)
    if failure is not None:
        say_error(failure)


asyncio.run(serve_commands(handle))
