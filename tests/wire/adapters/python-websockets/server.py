import asyncio
import http
import time

import websockets
from lines import accept_command, close_arguments, end_process, say, say_error, say_message, until_shutdown


async def process_request(path, headers):
    if accept_command(path)['do'] == 'refuse':
        return http.HTTPStatus.FORBIDDEN, [], b''


async def handle(ws):
    command = accept_command(ws.path)
    task = command['do']
    say('open')
    if task == 'exit':
        end_process()
    if task == 'throw':
        raise RuntimeError('thrown by the handler')
    if task == 'return':
        return
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


async def main():
    async with websockets.serve(handle, '127.0.0.1', 0, process_request=process_request) as server:
        say('listening', port=server.sockets[0].getsockname()[1])
        await until_shutdown()
        server.close()
        await server.wait_closed()


asyncio.run(main())
