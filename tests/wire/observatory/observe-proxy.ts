import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Observation } from '../../../src/schema/observation.ts';
import type { Scenario } from '../../../src/schema/scenario.ts';
import type { Adapter, ProxyDriver } from '../adapters/adapter.ts';
import { startPeerClient, type PeerClient } from '../peer/client.ts';
import type { Link, Manners } from '../peer/link.ts';
import { startPeerServer, type PeerServer } from '../peer/server.ts';
import { proxyPlays, type ProxyPlay } from '../scenarios/proxy.ts';
import { atMost } from './at-most.ts';
import type { Outcome } from './perform.ts';
import { repeat } from './repeat.ts';

const manners: Manners = { answersClose: true, endsTcp: true, answersFin: true, answersPing: true };

/** Seconds of silence that a proxy allows where a scenario is not about that: a default of many. */
const usualIdle = 60;

/** Milliseconds without an event after which nothing more is expected of a connection that has ended. */
const quiet = 500;

/**
 * Tries scenarios with a proxy: the peer is the client on one side of it and the server on the other.
 *
 * @returns what was seen, by the scenario's id, in the order of the scenarios
 */
export async function observeProxy(
  { unable, proxy }: Adapter,
  folder: string,
  scenarios: readonly Scenario[],
  said: () => void,
): Promise<Record<string, Observation>> {
  const found = new Map<string, Observation>();
  await atMost(4, scenarios, async ({ id, family, number = 0 }) => {
    const reason = unable.proxy?.[id] ?? unable.proxy?.[family];
    const play = proxyPlays[family]?.(number);
    if (reason !== undefined) found.set(id, { unable: reason });
    else if (play !== undefined && proxy !== undefined) {
      found.set(id, await repeat(async () => perform(play, proxy, await mkdtemp(join(folder, `${id}-`)))));
    }
    said();
  });
  return Object.fromEntries(scenarios.flatMap(({ id }) => (found.has(id) ? [[id, found.get(id)]] : []))) as Record<
    string,
    Observation
  >;
}

async function perform(play: ProxyPlay, start: NonNullable<Adapter['proxy']>, folder: string): Promise<Outcome> {
  const server = await startPeerServer(play.answer ?? {}, manners);
  const proxy = await start(folder, server.port, play.idle ?? usualIdle);
  const client = startPeerClient(proxy.port, '/', {}, manners);
  try {
    let last = performance.now();
    const touch = () => {
      last = performance.now();
    };
    client.onEvent(touch);
    server.onEvent(touch);
    const links = Promise.all([client.opened, server.opened]);
    let acted: Promise<void> | undefined;
    void links.then(([clientLink, serverLink]) => {
      acted = act(play, clientLink, serverLink, proxy).then(touch);
    });
    const begin = performance.now();
    const patience = (play.patience ?? 6) * 1000;
    while (performance.now() - begin < patience) {
      await delay(25);
      if (isOver(play, client, server) && performance.now() - last > quiet) break;
    }
    client.stop();
    server.stop();
    await acted;
    return { seen: { wire: [...client.wire()], upstream: [...server.wire()] } };
  } finally {
    client.stop();
    server.stop();
    await proxy.stop();
  }
}

async function act({ act }: ProxyPlay, client: Link, server: Link, proxy: ProxyDriver): Promise<void> {
  if (act === undefined) return;
  if (act.by === 'proxy') return act.does === 'reload' ? proxy.reload() : proxy.stop();
  const link = act.by === 'client' ? client : server;
  if ('send' in act) link.send(act.send);
  else if (act.end === 'fin') link.fin();
  else link.reset();
  return Promise.resolve();
}

function isOver({ answer }: ProxyPlay, client: PeerClient, server: PeerServer): boolean {
  return client.ended() && (server.ended() || answer !== undefined);
}
