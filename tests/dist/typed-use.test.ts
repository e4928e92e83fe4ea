import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { isServed, readFile } from './site.ts';

const run = promisify(execFile);

/** What runs of a module, and of those that it imports: an `import type` does not. */
const imported = /^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm;

/** Every module that runs with an entry, relative to the project, and every package among them. */
function runningWith(entry: string): { modules: string[]; packages: string[] } {
  const modules = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (modules.has(file)) return;
    modules.add(file);
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(imported)) {
      if (target.startsWith('.')) visit(resolve(dirname(file), target));
      else packages.add(target);
    }
  };
  visit(resolve(entry));
  return { modules: [...modules].map((file) => relative('.', file)), packages: [...packages] };
}

let server: Server;
let folder: string;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wirecodes-'));
  // As somebody has it who took the two folders and the example, and installed nothing.
  for (const part of ['src/domain', 'src/schema', 'examples']) cpSync(part, join(folder, part), { recursive: true });
  server = createServer(({ url = '/' }, response) => {
    if (isServed(url)) response.end(readFile(url.slice(1)));
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});

after(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the example prints of some words. */
async function example(...words: readonly string[]): Promise<string> {
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const program = join(folder, 'examples/what-is-this.ts');
  const { stdout } = await run(process.execPath, [program, `http://127.0.0.1:${port}`, ...words]);
  return stdout;
}

test('the domain runs without a package, and without anything of Node', () => {
  const { modules, packages } = runningWith('src/domain/wirecodes.ts');
  assert.deepEqual(packages, []);
  assert.ok(modules.includes('src/domain/decode-close-frame.ts'));
  assert.deepEqual(
    modules.filter((file) => !file.startsWith('src/domain/') && !file.startsWith('src/schema/')),
    [],
  );
});

test('a package that something runs with is found', () => {
  assert.deepEqual(runningWith('src/schema/fact.ts').packages, ['zod']);
});

test('the example says what a number is, and who may send it', async () => {
  const said = await example('1006');
  assert.match(said, /^1006 Abnormal Closure: .*\nhttps:\/\/\S+\/websocket\/1006\/\n/);
  assert.match(said, /May a client send it\? no\nMay a server send it\? no\n/);
  assert.match(await example('4242'), /^4242 lies between 4000 and 4999: /);
});

test('the example compares two numbers', async () => {
  const said = await example('1007', '1002');
  assert.match(
    said,
    /^1002 Protocol Error and 1007 Invalid Payload Data differ in:\n {2}registeredName: Protocol error or /,
  );
  assert.match(said, /\/api\/websocket\/pairs\/1002-vs-1007\.json\n$/);
});

test('the example decodes a frame, and finds what is wrong with it', async () => {
  assert.equal(await example('88 05 03 e8 62 79 65'), 'A Close frame that a server sends: 1000 "bye"\n');
  assert.equal(
    await example('c8 02 03 ee'),
    'A Close frame that a server sends: 1006 ""\n  compressed-bit (rfc6455 §5.2, rfc7692 §6.1)\n  code-never-sent (rfc6455 §7.4.1)\n',
  );
});

test('the example finds an error message, its code and its cause', async () => {
  const said = await example('WebSocket error: Received a broken close frame containing a reserved status code.');
  assert.match(said, /^1002: .*broken close frame containing a reserved status code/);
});
