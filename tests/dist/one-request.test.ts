import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkEveryPage } from './faults.ts';
import { BuiltPage } from './page.ts';
import { attribute, childrenOf, isText, type Element } from './tree.ts';

/** Elements that fetch something for the page to be shown. */
const fetching = 'applet audio embed frame iframe image img object portal source track video'.split(' ');

/** Attributes that name what is fetched. */
const sources = ['background', 'data', 'ping', 'poster', 'src', 'srcdoc', 'srcset'];

/** Relations of `<link>` that fetch nothing, and the icon, which browsers fetch beside the page. */
const idle = ['alternate', 'canonical', 'icon', 'license', 'next', 'prev', 'search'];

/** What the search and the decoder load once a reader asks for them. No other script loads anything. */
const onDemand = /import\((?:\w+\.dataset\.script|"\/_astro\/search-[\w-]+\.js")\)/g;

/** What a script must not do: load code, talk to a host, keep data. */
const calls =
  /\bimport\b|\bfetch\s*\(|XMLHttpRequest|sendBeacon|EventSource|new\s+(?:WebSocket|Worker|Image)\b|\.cookie\b|\bindexedDB\b/;

function requestFaults(page: BuiltPage): string[] {
  return page.elements.flatMap((element) => [
    ...fetchFaults(element),
    ...attributeFaults(element),
    // The page of the search is there for its script.
    ...(page.address.kind === 'search' ? [] : codeFaults(element)),
  ]);
}

function fetchFaults(element: Element): string[] {
  const { tagName } = element;
  if (tagName === 'link') {
    const relations = (attribute(element, 'rel') ?? '').split(/\s+/);
    return relations.every((relation) => idle.includes(relation))
      ? []
      : [`<link rel="${relations.join(' ')}"> fetches.`];
  }
  // Of the inputs, the one that is a picture fetches it.
  if (tagName === 'input' && attribute(element, 'type')?.toLowerCase() === 'image')
    return ['<input type=image> fetches.'];
  const named = sources.filter((name) => attribute(element, name) !== undefined);
  const refreshes = tagName === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'refresh';
  return [
    ...(fetching.includes(tagName) || named.length > 0 ? [`<${tagName} ${named.join(' ')}> fetches.`] : []),
    ...(refreshes ? ['A <meta> leads away from the page.'] : []),
  ];
}

function attributeFaults({ tagName, attrs }: Element): string[] {
  return attrs.flatMap(({ name, value }) => {
    if (/^on/i.test(name)) return [`<${tagName}> has the event handler ${name}.`];
    if (/^\s*(?:javascript|data|vbscript):/i.test(value)) return [`${name} of <${tagName}> is a program.`];
    if (name === 'style' && fetches(value)) return [`The style of <${tagName}> fetches.`];
    return [];
  });
}

function codeFaults(element: Element): string[] {
  const code = childrenOf(element)
    .map((node) => (isText(node) ? node.value : ''))
    .join('');
  if (element.tagName === 'style') return fetches(code) ? ['A style sheet fetches.'] : [];
  if (element.tagName !== 'script' || attribute(element, 'type') === 'application/ld+json') return [];
  const call = calls.exec(code.replace(onDemand, ''))?.[0];
  return call === undefined ? [] : [`A script has “${call}”.`];
}

function fetches(css: string): boolean {
  return /@import|@font-face|url\(|image-set\(|image\(/i.test(css);
}

test('every page is one request: it fetches nothing but its icon, and talks to nobody', () => {
  checkEveryPage(requestFaults);
});

test('everything that fetches, and every event handler, is found', () => {
  const faults = (html: string): number => requestFaults(new BuiltPage('index.html', html)).length;
  for (const html of [
    '<link rel="icon" href="/favicon.svg"><link rel="alternate" hreflang="fr" href="/fr/">',
    '<label><input type="checkbox" name="a" value="b"> a</label>',
    '<style>p { color: red; background: linear-gradient(red, blue) }</style><script>document.title = "x"</script>',
    '<script type="application/ld+json">{"description":"fetch(x) in an import"}</script>',
    '<script>import("/_astro/search-a1.js")</script>',
  ]) {
    assert.equal(faults(html), 0, html);
  }
  for (const html of [
    '<link rel="stylesheet" href="/a.css">',
    '<link rel="modulepreload" href="/a.js">',
    '<script src="/a.js"></script>',
    '<script>import("/a.js")</script>',
    '<script>document.cookie = "a"</script>',
    '<style>@import "/a.css"</style>',
    '<style>p { background: url(/a.png) }</style>',
    '<style>@font-face { font-family: a }</style>',
    '<p style="background: url(/a.png)">',
    '<img alt="" src="/a.png">',
    '<input type="image" alt="a">',
    '<p onclick="a()">',
    '<a href="javascript:a()">x</a>',
    '<meta http-equiv="refresh" content="1">',
  ]) {
    assert.equal(faults(html), 1, html);
  }
});
