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
export { encodeCloseFrame, type CloseFrame } from './close-frame.ts';
export { compare, type ComparedCodes } from './compare.ts';
export { decodeCloseFrame, decodeFrames } from './decode-close-frame.ts';
export type { AnyFrame, CutFrame, DecodedFrame, WholeClose, WholeOther } from './decoded-frame.ts';
export { explain, type ExplainedCode, type ExplainedRange, type Explanation } from './explain.ts';
export type { Fault, FaultId, Severity } from './frame-fault.ts';
export { matchMessage, type MatchedMessage } from './match-message.ts';
export { maySendBy as maySend } from './may-send-by.ts';
export type { AskedSending, Sending, SendingReason, Verdict } from './may-send.ts';
export { readBytes, type ReadBytes } from './notation/read-bytes.ts';
export type { MessagesDocument } from '../schema/api/messages.ts';
export type { ProtocolDocument } from '../schema/api/protocol.ts';
