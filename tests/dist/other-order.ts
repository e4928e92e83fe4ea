import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Loaded before a program (node --import), gives every listing of a folder in another order than this file system does,
// as another one may: ext4 lists by a hash of its own, tmpfs the newest first, APFS by name. Replaces all calls by which
// a build lists a folder.

/** Entries by a hash of their names: an order that has nothing to do with names, times or this file system. */
function reordered(list: unknown): unknown {
  if (!Array.isArray(list)) return list;
  return list
    .map((entry: unknown) => ({ entry, key: keyOf(entry) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ entry }) => entry);
}

function keyOf(entry: unknown): string {
  const name = typeof entry === 'object' && entry !== null && 'name' in entry ? entry.name : entry;
  return createHash('sha256').update(String(name)).digest('hex');
}

type Call = (...given: unknown[]) => unknown;

function replace(owner: object, name: string, by: (call: Call) => Call): void {
  const call: unknown = Reflect.get(owner, name);
  if (typeof call !== 'function') throw new Error(`Node has no ${name}().`);
  const own: Call = (...given) => Reflect.apply(call, owner, given);
  Reflect.set(owner, name, by(own));
}

for (const name of ['readdirSync', 'globSync']) {
  replace(
    fs,
    name,
    (call) =>
      (...given) =>
        reordered(call(...given)),
  );
}
replace(
  fs.promises,
  'readdir',
  (call) =>
    async (...given) =>
      reordered(await call(...given)),
);
replace(fs, 'readdir', (call) => (...given) => {
  const done = given.pop();
  if (typeof done !== 'function') throw new Error('readdir() needs a function to give the names to.');
  call(...given, (error: unknown, list: unknown) => {
    Reflect.apply(done, undefined, [error, reordered(list)]);
  });
});
syncBuiltinESMExports();
