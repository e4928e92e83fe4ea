import type { Adapter } from './adapter.ts';
import { aiohttp } from './aiohttp/adapter.ts';
import { apacheProxy } from './apache/adapter.ts';
import { beast } from './beast/adapter.ts';
import { bun } from './bun/adapter.ts';
import { caddyProxy } from './caddy/adapter.ts';
import { chromium } from './chromium/adapter.ts';
import { deno } from './deno/adapter.ts';
import { fayeWebsocket } from './faye-websocket/adapter.ts';
import { firefox } from './firefox/adapter.ts';
import { golangXNet } from './golang-x-net/adapter.ts';
import { gorilla } from './gorilla/adapter.ts';
import { haproxyProxy } from './haproxy/adapter.ts';
import { javaNetHttp } from './java-net-http/adapter.ts';
import { libwebsockets } from './libwebsockets/adapter.ts';
import { netty } from './netty/adapter.ts';
import { nginxProxy } from './nginx/adapter.ts';
import { nhooyr } from './nhooyr/adapter.ts';
import { node } from './node/adapter.ts';
import { pythonWebsockets } from './python-websockets/adapter.ts';
import { tomcat } from './tomcat/adapter.ts';
import { tornado } from './tornado/adapter.ts';
import { uvicorn } from './uvicorn/adapter.ts';
import { uvicornWsproto } from './uvicorn-wsproto/adapter.ts';
import { webkitgtk } from './webkitgtk/adapter.ts';
import { websocket } from './websocket-node/adapter.ts';
import { ws } from './ws/adapter.ts';

/** Every implementation that the observatory tries. */
export const adapters: readonly Adapter[] = [
  chromium,
  firefox,
  webkitgtk,
  node,
  bun,
  deno,
  ws,
  websocket,
  fayeWebsocket,
  javaNetHttp,
  netty,
  tomcat,
  pythonWebsockets,
  aiohttp,
  tornado,
  uvicorn,
  uvicornWsproto,
  gorilla,
  nhooyr,
  golangXNet,
  libwebsockets,
  beast,
  nginxProxy,
  caddyProxy,
  haproxyProxy,
  apacheProxy,
];
