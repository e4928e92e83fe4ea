/**
 * The domain on its own, for programs: everything that a tool needs to say what a close code means, without the site.
 *
 * Nothing here needs a package at run time, or anything of Node or of a browser. What is known of a protocol is no part of
 * it: functions that need it take a document of the JSON API as their first argument, parsed. `examples/` has a program.
 *
 * | function           | needs                           | gives                                                       |
 * | ------------------ | ------------------------------- | ----------------------------------------------------------- |
 * | `explain`          | `/api/<protocol>.json`          | the code with its facts, or the range of a number            |
 * | `compare`          | `/api/<protocol>.json`          | the facts in which two codes differ and agree                |
 * | `maySend`          | `/api/<protocol>.json`          | whether a code and a reason may be sent, by whom, and why    |
 * | `matchMessage`     | `/api/<protocol>/messages.json` | the code and the cause of an error message                   |
 * | `readBytes`        | nothing                         | the bytes in a dump, a literal, base64 or a line of a log    |
 * | `decodeCloseFrame` | nothing                         | the fields of a Close frame and every rule that it breaks    |
 * | `encodeCloseFrame` | nothing                         | the bytes of a Close frame                                   |
 */
export { compare, type ComparedCodes } from './compare.ts';
export { explain, type ExplainedCode, type ExplainedRange, type Explanation } from './explain.ts';
export { matchMessage, type MatchedMessage } from './match-message.ts';
export type { MessagesDocument } from '../schema/api/messages.ts';
export type { ProtocolDocument } from '../schema/api/protocol.ts';
