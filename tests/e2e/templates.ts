/** One page of each template, by language. */
export const templates = ['', 'fr/', 'ja/'].flatMap((locale) =>
  ['', 'websocket/', 'websocket/1006/', 'websocket/1002-vs-1007/', 'no-such-page/'].map((path) => `/${locale}${path}`),
);
