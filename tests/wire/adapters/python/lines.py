"""How the programs in Python speak to the observatory: tests/wire/adapters/driver.ts."""

import asyncio
import json
import logging
import os
import re
import sys
from contextvars import ContextVar
from urllib.parse import parse_qsl, urlsplit

# The id of the connection that the current task handles. Tasks that a library starts from it inherit it.
connection = ContextVar('connection', default=None)


def say(event, **fields):
    """Writes an event, without the fields that are None."""
    line = {'id': connection.get(), 'event': event, **fields}
    print(json.dumps({name: value for name, value in line.items() if value is not None}), flush=True)


def say_error(error, event='error'):
    kind = type(error)
    # Of zlib.error and struct.error the last part says nothing.
    name = f'{kind.__module__}.error' if kind.__name__ == 'error' else kind.__name__
    say(event, name=name, message=str(error))


def say_message(data):
    say('message', size=len(data.encode() if isinstance(data, str) else data))


async def commands():
    """The commands on standard input, until it ends."""
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    async for line in reader:
        yield json.loads(line)


async def serve_commands(handle):
    """Client: says that it is ready, and handles each command in a task of its own."""

    async def run(command):
        connection.set(command['id'])
        await handle(command)

    say('ready')
    tasks = set()
    async for command in commands():
        task = asyncio.create_task(run(command))
        tasks.add(task)
        task.add_done_callback(tasks.discard)


async def until_shutdown():
    """Server: returns when it is told to shut down; waits for ever where it is not."""
    async for command in commands():
        if command['do'] == 'shutdown':
            return
    await asyncio.Event().wait()


def end_process():
    """Ends the process at once. sys.exit() would only raise an exception, which libraries catch or clean up after."""
    os._exit(0)


def accept_command(address):
    """Server: the command in a connection's address. The current task speaks of that connection from then on."""
    command = dict(parse_qsl(urlsplit(address).query, keep_blank_values=True))
    if 'code' in command:
        command['code'] = int(command['code'])
    connection.set(command.get('id'))
    return command


def close_arguments(command):
    """The arguments for a call to close: those that were given."""
    return {name: command[name] for name in ('code', 'reason') if name in command}


class LogLines(logging.Handler):
    """Says what a library writes to its log about the current task's connection, but for what differs each time."""

    def emit(self, record):
        # asyncio's own errors come whenever something is collected, in the task of any connection.
        if connection.get() is not None and record.name != 'asyncio':
            text = record.getMessage().split('\n')[0]
            text = re.sub(r' at 0x[0-9a-f]+|Task-\d+|(?<=GET /)\?\S+', '', text)
            say('log', text=text)


# Python writes warnings to standard error too where logging is not configured. Those of these libraries are lines of an
# access log, with times in them, or of what the program is told by an exception.
logging.getLogger().addHandler(LogLines(logging.ERROR))
