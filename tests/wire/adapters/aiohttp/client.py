import asyncio

import aiohttp
from connection import close, read
from lines import end_process, say, say_error, serve_commands


async def main():
    async with aiohttp.ClientSession() as session:

        async def handle(command):
            try:
                ws = await session.ws_connect(command['url'])
            except Exception as error:
                say_error(error)
                return
            say('open')
            if command['do'] == 'exit':
                end_process()
            if command['do'] == 'close':
                await close(ws, command)
            await read(ws, command['do'])

        await serve_commands(handle)


asyncio.run(main())
