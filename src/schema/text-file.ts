import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { characterFaults, mixedWord } from './characters.ts';
import { leftovers } from './leftovers.ts';
import type { Report } from './problem.ts';

/** No file of the content comes near these; for some texts that are longer a parser takes many seconds. */
const mostBytes = 200_000;
const mostBytesOfMdx = 40_000;

/**
 * The text of a file of the content, where it has what every such file must have: UTF-8, characters that are seen, in
 * one form, and nothing that an edit left behind.
 *
 * @param file its path as the person knows it
 * @returns undefined where something is wrong; each fault is reported
 */
export function textOf(bytes: Buffer, file: string, report: Report): string | undefined {
  const text = decoded(bytes, file, report);
  return text !== undefined && isSound(text, file, report) ? text : undefined;
}

/** What something in a folder is, where that is not a file or a folder; it must not be opened: reading a pipe never ends. */
export function oddKind(stats: Pick<Stats, 'isSymbolicLink' | 'isFile' | 'isDirectory'>): string | undefined {
  if (stats.isSymbolicLink()) return 'a symbolic link. Put the file itself here';
  return stats.isFile() || stats.isDirectory() ? undefined : 'no file but a pipe, a socket or a device. Remove it';
}

/**
 * The bytes of a file of the content, where it is one and no larger than any such file.
 *
 * @param path where it is
 * @param file its path as the person knows it
 * @returns undefined where something is wrong, which is reported
 */
export function bytesOf(path: string, file: string, report: Report): Buffer | undefined {
  const most = file.endsWith('.mdx') ? mostBytesOfMdx : mostBytes;
  try {
    const stats = lstatSync(path);
    const odd = oddKind(stats);
    if (odd !== undefined) {
      report(file, 1, `This is ${odd}.`);
    } else if (stats.isDirectory()) {
      report(file, 1, 'This is a folder, where a file must stand. Rename it, or remove it.');
    } else if (stats.size > most) {
      report(file, 1, `The file has ${stats.size} bytes, and ${most} are the most. Shorten it.`);
    } else {
      return readFileSync(path);
    }
  } catch (error) {
    report(file, 1, `The file cannot be read: ${reasonOf(error)}. Correct its permissions, or put it here again.`);
  }
  return undefined;
}

/** What the system says, without the path and the place in the program: "EACCES". */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'it fails';
}

function decoded(bytes: Buffer, file: string, report: Report): string | undefined {
  const [first = 0, second = 0, third = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    report(file, 1, 'The file is in UTF-16. Save it as UTF-8.');
    return undefined;
  }
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    report(file, 1, 'The file begins with a byte order mark. Save it as UTF-8 without one.');
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    report(file, lineOfWrongByte(bytes), 'The line holds bytes that are no UTF-8. Save the file as UTF-8.');
    return undefined;
  }
}

/** The line with the first sequence of bytes that is no character: a line feed is never part of one. */
function lineOfWrongByte(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return line;
}

function isSound(text: string, file: string, report: Report): boolean {
  let isSound = true;
  const lineOf = (index: number): number => text.slice(0, index).split('\n').length;
  const say = (line: number, message: string): void => {
    isSound = false;
    report(file, line, message);
  };
  // JSON may be indented by tabs; in YAML they are no indentation.
  const isJson = file.endsWith('.json');
  const plain = text.replaceAll('\r\n', '\n').replace(/^\t+/gm, (tabs) => (isJson ? ' '.repeat(tabs.length) : tabs));
  const characters = characterFaults(plain, file.includes('/observed/'));
  for (const { index, message } of characters)
    say(plain.slice(0, index).split('\n').length, `The line holds ${message}`);
  const mixed = mixedWord(text);
  if (mixed !== undefined) say(lineOf(mixed.index), `The line holds ${mixed.message}`);
  const composed = text.normalize('NFC');
  if (composed !== text) {
    const lines = composed.split('\n');
    const at = text.split('\n').findIndex((line, index) => line !== lines[index]);
    say(at + 1, 'The line holds letters in a form that is not NFC, such as an accent of its own. Write them again.');
  }
  for (const { line, message } of leftovers(plain, isJson)) say(line, message);
  return isSound;
}
