import { defaultLocale, localeTags, type Locale } from '../../src/i18n/locales.ts';
import { prefixOf } from '../../src/i18n/urls.ts';

/** The address of one page of each template, below that of a language; messages.spec.ts looks at the longest one. */
export const templatePaths = [
  '',
  'websocket/',
  'websocket/1006/',
  'websocket/1006/observed/',
  'websocket/1002-vs-1007/',
  'websocket/observed/',
  'websocket/observed/node/',
  'websocket/observed/method/',
  'websocket/limits/',
  'search/',
  'websocket/4004/',
  'websocket/products/',
  'websocket/products/discord-gateway/',
  'websocket/frame/',
  'websocket/may-i-send/',
  'websocket/what-happened/',
  'api/',
  'no-such-page/',
];

/** One page of each template, by language. */
export const templates = localeTags.flatMap(templatesIn);

/** The same with the longest page, whose behaviour messages.spec.ts looks at by itself: for what is measured of every page. */
export const measuredTemplates = localeTags.flatMap((locale) => [
  ...templatesIn(locale),
  `${prefixOf(locale)}websocket/messages/`,
]);

/** One page of each template in the default language: for what does not depend on the language. */
export const defaultTemplates = templatesIn(defaultLocale);

/** One page of each template in a language. */
export function templatesIn(locale: Locale): string[] {
  return templatePaths.map((path) => prefixOf(locale) + path);
}
