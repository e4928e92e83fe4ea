import { readFile, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { settings } from '../settings.ts';
import { servedTypes } from '../site/response-headers.ts';
import { keepDates } from './kept-dates.ts';

/** A coding of HTTP (RFC 9110, section 8.4.1). */
export type Coding = 'br' | 'zstd' | 'gzip';

/** What the files of a coding end in, as servers look for them. In the order in which servers prefer them. */
export const codingSuffixes: Readonly<Record<Coding, string>> = { br: '.br', zstd: '.zst', gzip: '.gz' };

/** How hard each coding is tried: the quality of Brotli (0 to 11), the levels of Zstandard (1 to 22) and gzip (1 to 9). */
export type Effort = Readonly<Record<Coding, number>>;

/** The smallest files; a level above 19 of Zstandard asks readers for more memory than RFC 9659 lets it. */
export const bestEffort: Effort = { br: 11, zstd: 19, gzip: 9 };

/** How many files of a coding were written, and how many bytes they are. */
export type Written = Readonly<Record<Coding, { files: number; bytes: number }>>;

/**
 * Makes a build ready for a server that sends files as they are, where one was asked for (`SITE_PRECOMPRESS=1`): gives
 * what has not changed the date that it had, and writes each file of text in every coding beside it. Must stand after
 * everything that changes files, and before what swaps the folders.
 */
export function precompress(isAsked = settings.precompress): AstroIntegration {
  let published = '';
  return {
    name: 'wirecodes:precompress',
    hooks: {
      'astro:config:setup': ({ config }) => {
        published = fileURLToPath(config.outDir);
      },
      'astro:build:done': async ({ dir }) => {
        if (!isAsked) return;
        const folder = fileURLToPath(dir);
        const start = performance.now();
        const kept = await keepDates(folder, published);
        const written = await precompressFolder(folder);
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        const counts = Object.entries(written).map(
          ([coding, { files, bytes }]) => `${coding} ${String(files)} files, ${String(bytes)} bytes`,
        );
        process.stdout.write(`Precompressed in ${seconds} s: ${counts.join('; ')}\n`);
        process.stdout.write(`${String(kept)} files are the same as before and keep their dates\n`);
      },
    },
  };
}

/**
 * Writes each file of text in a folder in every coding beside it, where that is smaller. The same file gives the same
 * bytes, on any machine with the same Node.
 *
 * @param folder absolute
 */
export async function precompressFolder(folder: string, effort: Effort = bestEffort): Promise<Written> {
  const written = { br: { files: 0, bytes: 0 }, zstd: { files: 0, bytes: 0 }, gzip: { files: 0, bytes: 0 } };
  const files = await readdir(folder, { recursive: true });
  const queue = files.filter((file) => servedTypes[extname(file)]?.isText).values();
  // The work is done on threads of Node's own pool; as many files are under way as there are cores.
  const worker = async (): Promise<void> => {
    for (const file of queue) {
      for (const { coding, bytes } of await compressFile(join(folder, file), effort)) {
        written[coding].files += 1;
        written[coding].bytes += bytes;
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return written;
}

/**
 * Writes a file in every coding beside it, where that is smaller.
 *
 * @returns what was written
 */
export async function compressFile(path: string, effort: Effort): Promise<{ coding: Coding; bytes: number }[]> {
  const content = await readFile(path);
  const { mtime } = await stat(path);
  const written: { coding: Coding; bytes: number }[] = [];
  for (const [index, [coding, suffix]] of entries(codingSuffixes).entries()) {
    const compressed = await compress(content, coding, effort[coding]);
    if (compressed.length >= content.length) continue;
    await writeFile(path + suffix, compressed);
    // nginx and Caddy make the ETag of date and length: a second apart, two codings of one length have another one each.
    const date = new Date(mtime.getTime() + (index + 1) * 1000);
    await utimes(path + suffix, date, date);
    written.push({ coding, bytes: compressed.length });
  }
  return written;
}

/** @returns the same bytes for the same content, coding and level */
export async function compress(content: Buffer, coding: Coding, level: number): Promise<Buffer> {
  switch (coding) {
    case 'br':
      return promisify(brotliCompress)(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: level,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      });
    case 'zstd':
      return promisify(zstdCompress)(content, {
        params: { [constants.ZSTD_c_compressionLevel]: level },
        pledgedSrcSize: content.length,
      });
    case 'gzip': {
      const compressed = await promisify(gzip)(content, { level });
      // zlib writes no time, but the system that it ran on (RFC 1952, section 2.3.1): unknown is the same everywhere.
      compressed[9] = 255;
      return compressed;
    }
  }
}

function entries<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(record) as [Key, Value][];
}
