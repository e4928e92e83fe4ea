const kinds = [
  '',
  'websocket/',
  'websocket/1006/',
  'websocket/1002-vs-1007/',
  'websocket/observed/',
  'websocket/observed/node/',
  'websocket/observed/method/',
  'websocket/limits/',
  'no-such-page/',
];

/** One page of each template, by language. */
export const templates = ['', 'fr/', 'ja/'].flatMap((locale) => kinds.map((path) => `/${locale}${path}`));
