import { setTimeout as delay } from 'node:timers/promises';
import type { Seen, WireEvent } from '../../../src/schema/observation.ts';
import type { Driver, DriverEvent, ServerDriver } from '../adapters/driver.ts';
import { startPeerClient } from '../peer/client.ts';
import type { Link, Manners } from '../peer/link.ts';
import { startPeerServer } from '../peer/server.ts';
import type { Play } from '../scenarios/play.ts';
import { reportedOf, type Heard } from './reported.ts';

/** What came of a play: what was seen, or that permessage-deflate was not agreed to. */
export type Outcome = { readonly seen: Seen } | { readonly unable: 'noCompression' };

/** Milliseconds without an event after which nothing more is expected of an ended connection. */
const quiet = 500;
/** The same after a call to close that threw: a connection that stays open gives no other sign. */
const quietAfterThrow = 1000;

/** Milliseconds to wait for a handshake to be answered: a program that has just begun may be slow. */
const patienceForAnswer = 30_000;

/** Milliseconds to wait for a program to say that a connection is open, where the peer sees that it is. */
const patienceForOpen = 2000;

/** A handshake was not answered, or its answer not seen, so that nothing can be said of the scenario. */
export class NeverOpened extends Error {
  constructor(id: string) {
    super(`${id}: the connection never opened`);
  }
}

const goodManners: Manners = { answersClose: true, endsTcp: true, answersFin: true, answersPing: true };

/** The side of the peer that both roles have in common. */
interface Peer {
  readonly opened: Promise<Link>;
  wire(): readonly WireEvent[];
  deflated(): boolean;
  ended(): boolean;
  onEvent(listener: () => void): void;
  stop(): void;
}

/** Plays a scenario with a program that takes the client's end. */
export async function performWithClient(id: string, play: Play, driver: Driver): Promise<Outcome> {
  const peer = await startPeerServer(play.answer ?? {}, { ...goodManners, ...play.manners });
  return perform(id, play, driver, peer, () => {
    driver.send({ id, url: peer.url, ...(play.task ?? { do: 'listen' }) });
  });
}

/** Plays a scenario with a program that takes the server's end. */
export async function performWithServer(id: string, play: Play, driver: ServerDriver): Promise<Outcome> {
  const query = new URLSearchParams({ id });
  for (const [name, value] of Object.entries(play.task ?? { do: 'listen' })) query.set(name, String(value));
  const peer = startPeerClient(driver.port, `/?${String(query)}`, play.ask ?? {}, { ...goodManners, ...play.manners });
  return perform(id, play, driver, peer, () => undefined);
}

async function perform(id: string, play: Play, driver: Driver, peer: Peer, begin: () => void): Promise<Outcome> {
  const heard: Heard[] = [];
  let start = performance.now();
  let last = start;
  const unlisten = driver.listen(id, (event) => {
    heard.push({ event, time: performance.now() });
    last = performance.now();
  });
  peer.onEvent(() => {
    last = performance.now();
  });
  const told = async (kind: DriverEvent['event']) => {
    while (!state.isDone && !heard.some(({ event }) => event.event === kind)) await delay(5);
  };
  const state = { isOpen: false, hasPlayed: (play.steps ?? []).length === 0, isUnable: false, isDone: false };
  void peer.opened.then(async (link) => {
    state.isOpen = true;
    // What comes in one packet with the answer to the handshake is another scenario: the program sees it open first.
    await Promise.race([told('open'), delay(patienceForOpen)]);
    start = performance.now();
    last = start;
    if (play.deflate && !peer.deflated()) {
      state.isUnable = true;
      return;
    }
    await playSteps(play, link, driver);
    state.hasPlayed = true;
    last = performance.now();
  });
  try {
    begin();
    const patience = (play.patience ?? 6) * 1000;
    // What is closed before it is open may never ask for a connection.
    const longest = play.task?.do === 'close-connecting' ? patience : Math.max(patience, patienceForAnswer);
    const isPatient = () => performance.now() - start < (state.isOpen ? patience : longest);
    while (!state.isUnable && isPatient()) {
      await delay(25);
      if (state.isOpen && !state.hasPlayed) continue;
      if (isOver(play, heard, peer, driver, state.isOpen) && performance.now() - last > silence(heard)) break;
    }
    if (!state.hasPlayed && !state.isUnable && driver.isRunning()) throw new NeverOpened(id);
    if (state.isUnable) return { unable: 'noCompression' };
    // The recording ends before the connection does: what the implementation makes of that is no part of the scenario.
    const heardByThen = [...heard];
    peer.stop();
    const crashed = !driver.isRunning() && !isMeantToEnd(play) && !isShutDown(play);
    const heardOfProgram =
      play.until === 'pong' ? heardByThen.filter(({ event }) => event.event !== 'message') : heardByThen;
    const reported = reportedOf(heardOfProgram, start, crashed ? (driver.lastError?.() ?? 'silently') : undefined);
    return { seen: { ...(reported && { reported }), wire: [...peer.wire()] } };
  } finally {
    state.isDone = true;
    unlisten();
    peer.stop();
  }
}

async function playSteps({ steps = [] }: Play, link: Link, driver: Driver): Promise<void> {
  for (const step of steps) {
    if ('send' in step) link.send(step.send);
    else if ('wait' in step) await delay(step.wait * 1000);
    else if ('process' in step) endProcess(driver, step.process);
    else if (step.end === 'fin') link.fin();
    else link.reset();
  }
}

function endProcess(driver: Driver, how: 'SIGKILL' | 'SIGTERM' | 'shutdown'): void {
  if (how === 'shutdown') driver.send({ do: 'shutdown' });
  else driver.signal(how);
}

/** Nothing more is to come, as far as can be told: the connection has ended, and the program has been told of it. */
function isOver(play: Play, heard: readonly Heard[], peer: Peer, driver: Driver, isOpen: boolean): boolean {
  const has = (kind: DriverEvent['event']) => heard.some(({ event }) => event.event === kind);
  if (play.until === 'answer' && peer.wire().some((event) => 'http' in event)) return true;
  if (play.until === 'pong' && peer.wire().some((event) => 'frame' in event && event.frame === 'pong')) return true;
  if (play.until === 'message' && has('message')) return true;
  if (has('threw') && !isClosing(peer)) return true;
  const isGone = !driver.isRunning() || (isOpen && isMeantToEnd(play));
  const wasTold = has('close') || (has('error') && !play.waitsForClose) || isGone || (!isOpen && peer.ended());
  const waitsForAnswer = play.answer?.delay !== undefined;
  return wasTold && (peer.ended() || (!isOpen && !waitsForAnswer));
}

/** The implementation has sent a Close frame. */
function isClosing(peer: Peer): boolean {
  return peer.wire().some((event) => 'frame' in event && event.frame === 'close');
}

/** The program ends in this scenario, so that it has nothing to tell. */
function isMeantToEnd({ task, steps = [] }: Play): boolean {
  return task?.do === 'exit' || steps.some((step) => 'process' in step && step.process !== 'shutdown');
}

/** The program's own shutdown is called, after which it may end. */
function isShutDown({ steps = [] }: Play): boolean {
  return steps.some((step) => 'process' in step && step.process === 'shutdown');
}

function silence(heard: readonly Heard[]): number {
  return heard.some(({ event }) => event.event === 'threw') ? quietAfterThrow : quiet;
}
