import type { Socket } from 'node:net';
import type { WireEvent } from '../../../src/schema/observation.ts';
import { decodeFrame, encodeFrame, opcodes, type FrameToSend, type ReceivedFrame } from './frame.ts';

/** How the peer itself behaves once the connection is open. */
export interface Manners {
  /** Answers a Close frame with its own and, being the server, ends TCP then. */
  readonly answersClose: boolean;
  /** As a server, ends TCP when the closing handshake is done. */
  readonly endsTcp: boolean;
  /** Ends TCP when the other side has. */
  readonly answersFin: boolean;
  /** Answers a ping. */
  readonly answersPing: boolean;
}

/**
 * Milliseconds between a Close frame and the answer to it. An implementation that ends TCP without waiting for the
 * answer has done so by then; an answer sent at once would meet a closed socket and turn its FIN into a reset.
 */
const pause = 60;

/** The peer's end of one open connection. Records what the other side sends, and when. */
export class Link {
  readonly wire: WireEvent[] = [];
  #socket: Socket;
  #masks: boolean;
  #manners: Manners;
  #start: number;
  #bytes: Buffer;
  #sentClose = false;
  #gotClose = false;
  #ended = false;
  #listeners = new Set<() => void>();

  /**
   * @param role the peer's own: a client masks what it sends
   * @param start what seconds are counted from, as `performance.now()`
   * @param bytes what came after the handshake in the same packet
   */
  constructor(socket: Socket, role: 'client' | 'server', manners: Manners, start: number, bytes: Buffer) {
    this.#socket = socket;
    this.#masks = role === 'client';
    this.#manners = manners;
    this.#start = start;
    this.#bytes = bytes;
    socket.on('data', (data: Buffer) => {
      this.#bytes = this.#bytes.length === 0 ? data : Buffer.concat([this.#bytes, data]);
      this.#read();
    });
    socket.on('end', () => {
      this.#end('fin');
      if (manners.answersFin) socket.end();
    });
    // Linux answers what is written after the other side is gone with a reset; what it had sent before was read first.
    socket.on('error', () => {
      this.#end('reset');
    });
    socket.on('close', () => {
      this.#end('reset');
    });
    this.#read();
  }

  /** The other side has ended TCP, one way or the other. */
  get ended(): boolean {
    return this.#ended;
  }

  send(frame: FrameToSend): void {
    if (frame.opcode === opcodes.close) this.#sentClose = true;
    if (this.#socket.writable) this.#socket.write(encodeFrame(frame, this.#masks));
  }

  /** Ends the peer's side of TCP: a FIN. */
  fin(): void {
    this.#socket.end();
  }

  /** Cuts the connection: a RST. What the other side does after that cannot be seen. */
  reset(): void {
    this.#ended = true;
    this.#socket.resetAndDestroy();
  }

  /** Calls back after each thing that the other side sends. */
  onEvent(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Ends the recording and drops the connection. */
  finish(): void {
    if (!this.#ended) this.wire.push({ end: 'open' });
    this.#ended = true;
    this.#listeners.clear();
    this.#socket.destroy();
  }

  #read(): void {
    for (let next = decodeFrame(this.#bytes); next !== undefined; next = decodeFrame(this.#bytes)) {
      this.#bytes = next.rest;
      this.#take(next.frame);
    }
  }

  #take(frame: ReceivedFrame): void {
    const { opcode, payload } = frame;
    if (opcode === opcodes.close) {
      this.#record({
        frame: 'close',
        ...(payload.length >= 2 && { code: payload.readUInt16BE() }),
        ...(payload.length > 2 && { reason: payload.toString('utf8', 2) }),
        masked: frame.masked,
      });
      if (!this.#gotClose)
        setTimeout(() => {
          this.#answerClose(payload);
        }, pause);
      this.#gotClose = true;
      return;
    }
    this.#record({ frame: nameOf(opcode) });
    if (opcode === opcodes.ping && this.#manners.answersPing) this.send({ opcode: opcodes.pong, payload });
  }

  #answerClose(payload: Buffer): void {
    if (!this.#manners.answersClose && !this.#sentClose) return;
    if (!this.#sentClose) this.send({ opcode: opcodes.close, payload });
    if (!this.#masks && this.#manners.endsTcp) this.#socket.end();
  }

  #end(how: 'fin' | 'reset'): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#record({ end: how });
  }

  #record(event: WireEvent): void {
    this.wire.push({ ...event, ...secondsSince(this.#start) });
    for (const listener of this.#listeners) listener();
  }
}

/**
 * Whole seconds since a start, for a record. Nothing below two: a busy machine can be that late, and what it was late with
 * would differ from run to run. Timers fire late rather than early, so a second counts from shortly before it is full.
 */
export function secondsSince(start: number): { after?: number } {
  const seconds = Math.floor((performance.now() - start) / 1000 + 0.4);
  return seconds >= 2 ? { after: seconds } : {};
}

function nameOf(opcode: number): 'ping' | 'pong' | 'text' | 'binary' | 'other' {
  switch (opcode) {
    case opcodes.ping:
      return 'ping';
    case opcodes.pong:
      return 'pong';
    case opcodes.text:
      return 'text';
    case opcodes.binary:
      return 'binary';
    default:
      return 'other';
  }
}
