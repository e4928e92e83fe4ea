import { resolve } from 'node:path';

/**
 * What a build can be told from outside. Everything has a default, so `npm run build` needs no setting.
 * Only code that runs at build time may import this: it reads the environment.
 */
export const settings = {
  /** Origin of the published site, without a slash at the end. */
  origin: (process.env['SITE_ORIGIN'] ?? 'https://wirecodes.example').replace(/\/+$/, ''),
  /** Where the source is kept, in GitHub's form of addresses, without a slash at the end. */
  repository: (process.env['SITE_REPOSITORY'] ?? 'https://git.wirecodes.example/wirecodes').replace(/\/+$/, ''),
  /** Whether every file is written compressed as well, for servers that send such files. */
  precompress: process.env['SITE_PRECOMPRESS'] === '1',
  /** Folder with a folder for each protocol, absolute. */
  contentRoot: resolve(process.env['WIRECODES_CONTENT'] ?? 'content'),
  /** Folder with a JSON file for each locale, absolute. */
  localesRoot: resolve(process.env['WIRECODES_LOCALES'] ?? 'locales'),
  /** Folder whose bytes are copied to the site as they are, absolute. */
  publicRoot: resolve('public'),
  /** Folder with the pictures of codes that shared links show, which the site has at `/og/`, absolute. */
  picturesRoot: resolve(process.env['WIRECODES_PICTURES'] ?? 'public/og'),
} as const;
