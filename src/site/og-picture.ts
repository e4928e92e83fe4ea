import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { familyOf } from '../domain/family.ts';
import { translator } from '../i18n/translate.ts';
import { settings } from '../settings.ts';
import type { CodePage, Page } from './pages.ts';

/** The picture that a shared link shows (ogp.me). */
export interface OgPicture {
  /** From `/`. */
  readonly path: string;
  /** What it shows, in the language of the page. */
  readonly alt: string;
}

/** Raised whenever pictures are drawn in another way (tests/e2e/card.ts), so that none of the older ones is shown. */
const design = 1;

/** The picture of the site: for a page that has none of its own. */
const sitePicture: OgPicture = { path: '/og.png', alt: 'Wirecodes' };

/** The files of the pictures that were taken, read once. */
const taken: ReadonlySet<string> = new Set(existsSync(settings.picturesRoot) ? readdirSync(settings.picturesRoot) : []);

/**
 * The picture of a page. A code whose picture was not taken, or was before what it shows was changed, has that of the
 * site, so that a build needs no browser and shows nothing outdated.
 *
 * @param available names of the files that were taken
 */
export function ogPicture(page: Page, available: ReadonlySet<string> = taken): OgPicture {
  if (page.kind !== 'code') return sitePicture;
  const file = pictureFile(page);
  return available.has(file) ? { path: `/og/${file}`, alt: altOf(page) } : sitePicture;
}

/**
 * Name of the file with the picture of a code: `websocket-1006-ja-0a1b2c3d.png`. It ends in a digest of everything that
 * the picture says of the code. The strip of all codes is left out: a tick more makes no picture wrong, and one more code
 * would take the pictures of all others away.
 */
export function pictureFile({ protocol, code, locale }: CodePage): string {
  const { number, name, gloss } = code;
  const shown = [design, protocol.name, number, name, gloss[locale] ?? null, familyOf(code, protocol.ranges), locale];
  const digest = createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 8);
  return `${protocol.id}-${number}-${locale}-${digest}.png`;
}

function altOf({ protocol, code, locale }: CodePage): string {
  const { number, name } = code;
  const gloss = code.gloss[locale];
  if (gloss === undefined) return `${protocol.name} ${number} ${name}`;
  return translator(locale)('title.code', { protocol: protocol.name, code: number, name, gloss });
}
