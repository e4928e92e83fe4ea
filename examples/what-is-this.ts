/**
 * Says what a close code, two of them, the bytes of a Close frame or an error message are about, from what the site
 * publishes. It uses the domain of Wirecodes alone, and no package.
 *
 *   node examples/what-is-this.ts https://wirecodes.example 1006
 *   node examples/what-is-this.ts https://wirecodes.example 1002 1007
 *   node examples/what-is-this.ts https://wirecodes.example '88 05 03 e8 62 79 65'
 *   node examples/what-is-this.ts https://wirecodes.example 'Received a broken close frame'
 */
import {
  compare,
  decodeCloseFrame,
  encodeCloseFrame,
  explain,
  matchMessage,
  maySend,
  readBytes,
  type MessagesDocument,
  type ProtocolDocument,
} from '../src/domain/wirecodes.ts';

const [site = '', ...words] = process.argv.slice(2);
const asked = words.join(' ');
const numbers = words.map(Number);

/** A document of the API. Its `$schema` says what it holds. */
async function load<Document>(path: string): Promise<Document> {
  const response = await fetch(new URL(path, site));
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}.`);
  return (await response.json()) as Document;
}

const websocket = await load<ProtocolDocument>('/api/websocket.json');
const read = readBytes(asked);

if (numbers.length === 2 && numbers.every(Number.isInteger)) describePair(...(numbers as [number, number]));
else if (numbers.length === 1 && numbers.every(Number.isInteger)) describeNumber(...(numbers as [number]));
else if (read.kind === 'read') describeFrame(read.bytes);
else describeMessage(await load<MessagesDocument>('/api/websocket/messages.json'), asked);

function describeNumber(number: number): void {
  const explanation = explain(websocket, number);
  if (explanation.kind === 'code') {
    const { name, summary, pages } = explanation.code;
    print(`${number} ${name}: ${summary.text.en}`, pages.en);
  } else {
    print(
      `${number} lies between ${explanation.range.first} and ${explanation.range.last}: ${explanation.range.text.text.en}`,
    );
  }
  for (const side of ['client', 'server'] as const) {
    print(`May a ${side} send it? ${maySend(websocket, { code: number, side, api: 'frame' }).verdict}`);
  }
  print(`As a server writes it: ${Buffer.from(encodeCloseFrame({ code: number })).toString('hex')}`);
}

function describePair(one: number, other: number): void {
  const { lower, higher, differing, document } = compare(websocket, one, other);
  print(`${lower.number} ${lower.name} and ${higher.number} ${higher.name} differ in:`);
  for (const fact of differing) print(`  ${fact}: ${lower.facts[fact].value} or ${higher.facts[fact].value}`);
  print(document ?? 'They have no page of their own.');
}

function describeFrame(bytes: Uint8Array): void {
  const frame = decodeCloseFrame(bytes);
  if (frame.kind !== 'close') print('This is no whole Close frame.');
  else
    print(
      `A Close frame that a ${frame.sender} sends: ${frame.code ?? 'no code'} ${JSON.stringify(frame.reason ?? '')}`,
    );
  for (const { id, sources } of frame.faults) print(`  ${id} (${sources.join(', ')})`);
}

function describeMessage(messages: MessagesDocument, text: string): void {
  const [match] = matchMessage(messages, text);
  if (match === undefined) {
    print('Nothing that is known prints this.');
    return;
  }
  print(`${match.code ?? 'No close code'}: ${match.message?.text ?? 'The text names it.'}`);
  if (match.cause !== undefined) print(match.cause.cause.en, match.cause.remedy.en);
}

function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
