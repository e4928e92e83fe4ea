import { z } from 'zod';
import { label, nameOfThing } from './text.ts';

/** Why a scenario was not tried with an implementation. Each has a sentence in the locale files: `unable.<reason>`. */
export const unableReasons = [
  'noPage',
  'noCloseCode',
  'noEmptyClose',
  'noReasonAlone',
  'noCompression',
  'noLimit',
  'noShutdown',
  'noExit',
  'noRefusal',
  'noReturn',
  'noThrow',
  'noConnectingClose',
] as const;

const named = z.strictObject({
  name: z.string().describe('The type of the exception, or the name of the error, as the language writes it.'),
  message: z.string().describe('Its message, word for word.'),
});

const after = z.int().min(2).optional().describe('Whole seconds since the scenario began; absent below two.');

/** What the program's own interface told it. */
export const reported = z.strictObject({
  opened: z.literal(false).optional().describe('The connection was never reported as open.'),
  ended: z.literal(true).optional().describe('It was told that the connection is closed, without a code.'),
  code: z.int().optional().describe('The close code, where the interface gives one.'),
  reason: z.string().optional().describe('The close reason, where the interface gives one.'),
  clean: z.boolean().optional().describe('Whether it calls the closure clean, where it says so.'),
  error: named.optional().describe('The exception or the error event.'),
  threw: named.optional().describe('What the call to close threw.'),
  log: z.array(z.string()).optional().describe('What it wrote to its log or console, word for word.'),
  delivered: z.int().optional().describe('Bytes of the message that reached the program.'),
  crashed: z.literal(true).optional().describe('The program ended, although nothing told it to.'),
  after,
});

const closeFrame = z.strictObject({
  frame: z.literal('close'),
  code: z.int().optional().describe('Absent where the frame has no body.'),
  reason: z.string().optional(),
  masked: z.boolean(),
  after,
});

const otherFrame = z.strictObject({ frame: z.enum(['ping', 'pong', 'text', 'binary', 'other']), after });
const response = z.strictObject({ http: z.int().describe('Status of the answer to the handshake.'), after });
const end = z.strictObject({
  end: z.enum(['fin', 'reset', 'open']).describe('How its TCP side ended; "open" where it did not.'),
  after,
});

/** What an implementation put on the wire, in order, after a handshake that succeeded. */
export const wireEvent = z.union([closeFrame, otherFrame, response, end]);

const seen = z.strictObject({
  reported: reported.optional().describe('Absent where the program was told nothing.'),
  wire: z.array(wireEvent).describe('What it sent; for a proxy, what it sent to the client.'),
  upstream: z.array(wireEvent).optional().describe('What a proxy sent to the server.'),
});

/** What was seen in one scenario. */
export const observation = z.union([
  z.strictObject({ unable: z.enum(unableReasons) }),
  seen.extend({ varies: z.array(seen).nonempty().optional().describe('What else was seen when it was repeated.') }),
]);

const tried = z.record(z.string(), observation).describe('What was seen, by scenario.');

/** `content/<protocol>/observed/<implementation>.yaml`: written by `npm run observe`, not by hand. */
export const observedEntry = z.strictObject({
  name: nameOfThing.describe('As its makers write it.'),
  kind: z.enum(['browser', 'runtime', 'library', 'server', 'proxy']),
  language: nameOfThing.describe('The language of programs that use it; for a browser or a proxy, its own.'),
  version: label.describe('As it says itself.'),
  on: label.optional().describe('What it ran on, with version: "Node 24.9.0".'),
  obtained: label.describe('The package it came from, with its version: "Debian python3-websockets 10.4-1".'),
  date: z.iso.date().describe('When a run last saw something new.'),
  limits: z
    .strictObject({ client: z.int().min(1).optional(), server: z.int().min(1).optional() })
    .describe('The largest message that it accepts at its default settings, in bytes; absent where none was found.'),
  client: tried.optional(),
  server: tried.optional(),
  proxy: tried.optional(),
});

export type ObservedEntry = z.infer<typeof observedEntry>;
export type Observation = z.infer<typeof observation>;
export type Seen = z.infer<typeof seen>;
export type Reported = z.infer<typeof reported>;
export type WireEvent = z.infer<typeof wireEvent>;
export type UnableReason = (typeof unableReasons)[number];
