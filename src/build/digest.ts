import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Files that only repeat another one, compressed: they depend on the compressor as well. */
const compressed = /\.(?:br|gz|zst)$/;

/**
 * One digest of a whole site: SHA-256, in hexadecimal, of the lines that `sha256sum` prints for its files, in the order
 * of the bytes of their names. README has the command that finds the same number without this program.
 */
export function digestOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !compressed.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .map((name) => ({ name, bytes: Buffer.from(name) }))
    .sort((one, other) => one.bytes.compare(other.bytes));
  const digest = createHash('sha256');
  for (const { name } of files) digest.update(`${sha256(readFileSync(join(folder, name)))}  ./${name}\n`);
  return digest.digest('hex');
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
