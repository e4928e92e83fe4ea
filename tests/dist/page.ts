import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { defaultLocale, type Locale } from '../../src/i18n/locales.ts';
import { localeOf, type Destination } from '../../src/i18n/urls.ts';
import type { Tool } from '../../src/schema/tool.ts';
import { settings } from '../../src/settings.ts';
import { runsIn, type TextRun } from './text-run.ts';
import { attribute, elementsIn, type Document, type Element } from './tree.ts';

/** What stands at an address, read from the address alone. `other`: it has none of the forms that the design fixes. */
export type Address =
  | Destination
  /** A number that has the page of a code, and no folder of its own in the content. */
  | { readonly kind: 'usedCode'; readonly protocol: string; readonly code: number }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'other' };

/** An `<a>` with an address. */
export interface PageLink {
  readonly element: Element;
  readonly href: string;
  /** Absolute; undefined where `href` is no address. */
  readonly url: URL | undefined;
}

/** A built page. It is parsed when its elements are first asked for. */
export class BuiltPage {
  /** Relative to the folder of the site, with forward slashes. */
  readonly file: string;
  /** As a browser asks for it, from `/`: `/ja/websocket/1002/`, `/fr/404.html`. */
  readonly path: string;
  /** As its address tells it. */
  readonly locale: Locale;
  readonly address: Address;
  readonly html: string;
  #document: Document | undefined;
  #elements: readonly Element[] | undefined;
  #ids: ReadonlySet<string> | undefined;
  #links: readonly PageLink[] | undefined;
  #runs: readonly TextRun[] | undefined;

  constructor(file: string, html: string) {
    this.file = file;
    this.path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    this.locale = localeOf(this.path);
    this.address = addressOf(this.path);
    this.html = html;
  }

  /** What stands at the address, as the site makes addresses; undefined where it makes none. */
  get destination(): Destination | undefined {
    const { address } = this;
    if (address.kind === 'notFound' || address.kind === 'other') return undefined;
    return address.kind === 'usedCode' ? { ...address, kind: 'code' } : address;
  }

  get document(): Document {
    return (this.#document ??= parse(this.html));
  }

  /** All elements, in the order of their start tags. */
  get elements(): readonly Element[] {
    return (this.#elements ??= elementsIn(this.document));
  }

  /** The elements of some names, in order. */
  named(...names: readonly string[]): readonly Element[] {
    return this.elements.filter(({ tagName }) => names.includes(tagName));
  }

  /** Every id, each once. */
  get ids(): ReadonlySet<string> {
    return (this.#ids ??= new Set(this.elements.flatMap((element) => attribute(element, 'id') ?? [])));
  }

  get links(): readonly PageLink[] {
    return (this.#links ??= this.named('a').flatMap((element) => {
      const href = attribute(element, 'href');
      return href === undefined ? [] : [{ element, href, url: URL.parse(href, this.url) ?? undefined }];
    }));
  }

  /** The text of the body, block by block. */
  get runs(): readonly TextRun[] {
    return (this.#runs ??= this.named('body').flatMap((body) => runsIn(body)));
  }

  /** Absolute address on the published site. */
  get url(): string {
    return settings.origin + this.path;
  }

  /** `content` of the `<meta>` elements of a name or property, in order. */
  meta(name: string): string[] {
    return this.named('meta').flatMap((element) =>
      [attribute(element, 'name'), attribute(element, 'property')].includes(name)
        ? (attribute(element, 'content') ?? [])
        : [],
    );
  }
}

const form =
  /^\/(?:(?<protocol>[a-z][a-z0-9-]*)\/(?:(?<lower>\d+)(?:-vs-(?<higher>\d+)\/|\/(?<record>observed\/)?)|(?<page>limits|observed|products|messages)\/|(?<tool>frame|may-i-send|what-happened)\/|observed\/(?<inner>[a-z][a-z0-9-]*)\/|products\/(?<product>[a-z][a-z0-9-]*)\/)?)?$/;

/** Whether a protocol is one of the content, and none that a test made up. */
function isKnown(protocol: string): boolean {
  return existsSync(join(settings.contentRoot, protocol));
}

/** The design's table of addresses, read backwards. */
function addressOf(path: string): Address {
  const locale = localeOf(path);
  const rest = locale === defaultLocale ? path : path.slice(`/${locale}`.length);
  if (rest === '/404.html') return { kind: 'notFound' };
  if (rest === '/search/') return { kind: 'search' };
  if (rest === '/api/') return { kind: 'api' };
  const parts = form.exec(rest)?.groups;
  if (parts === undefined) return { kind: 'other' };
  const { protocol, lower, higher, record, page, tool, inner, product } = parts;
  if (protocol === undefined) return { kind: 'home' };
  if (page !== undefined) return { kind: page as 'limits', protocol };
  if (tool !== undefined) return { kind: 'tool', protocol, tool: tool as Tool };
  if (product !== undefined) return { kind: 'product', protocol, product };
  if (inner === 'method') return { kind: 'method', protocol };
  if (inner !== undefined) return { kind: 'implementation', protocol, implementation: inner };
  if (lower === undefined) return { kind: 'protocol', protocol };
  if (record !== undefined) return { kind: 'codeObserved', protocol, code: Number(lower) };
  const isListed = !isKnown(protocol) || existsSync(join(settings.contentRoot, protocol, lower));
  if (higher === undefined) return { kind: isListed ? 'code' : 'usedCode', protocol, code: Number(lower) };
  if (Number(lower) >= Number(higher)) return { kind: 'other' };
  return { kind: 'pair', protocol, lower: Number(lower), higher: Number(higher) };
}
