"""What the client and the server have in common: their connections have the same methods."""

import asyncio
import time

from aiohttp import WSMsgType
from lines import close_arguments, say, say_error, say_message


async def close(ws, command):
    arguments = close_arguments(command)
    if 'reason' in arguments:
        arguments['message'] = arguments.pop('reason').encode()
    try:
        await ws.close(**arguments)
    except Exception as error:
        say_error(error, 'threw')


async def read(ws, task):
    """Reads messages until the connection ends, and says how."""
    reason = failure = None
    try:
        while True:
            message = await ws.receive()
            if message.type in (WSMsgType.TEXT, WSMsgType.BINARY):
                if task == 'block':
                    time.sleep(5)
                say_message(message.data)
                continue
            if message.type == WSMsgType.CLOSE:
                reason = message.extra
            failure = message.data if message.type == WSMsgType.ERROR else ws.exception()
            break
    except asyncio.CancelledError as error:
        # What a shutdown does to a handler.
        say('close', code=ws.close_code)
        say_error(error)
        raise
    except Exception as error:
        failure = error
    say('close', code=ws.close_code, reason=reason)
    if failure is not None:
        say_error(failure)
