/** A header of a response, by name. */
type Headers = Readonly<Record<string, string>>;

/**
 * The policy of pages, as far as it is the same for all of them. What a page may run is said in the page itself, by the
 * hashes of its own scripts and styles: a header with hashes would have to change at the same instant as the page.
 */
const pagePolicy = [
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "img-src 'self'",
  "connect-src 'self'",
  "font-src 'none'",
  "media-src 'none'",
  "frame-src 'none'",
  "worker-src 'none'",
  "manifest-src 'none'",
  "script-src-attr 'none'",
  "style-src-attr 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The policy of everything that is no page: it loads nothing and stands in no frame, whatever a browser takes it for. */
const filePolicy = "default-src 'none'; frame-ancestors 'none'";

/** The only picture that is text has one style, for dark and light, and may use it alone. */
const picturePolicy =
  "default-src 'none'; style-src 'sha256-fZY+qKKpizC1LpAClz0HrsaZoS0egt3b1Eb3ymfgu9E='; frame-ancestors 'none'";

/** What a browser may do that no page here asks for. Writing to the clipboard is left as it is: pages copy commands. */
const refusedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/**
 * What stands in every response, whatever it answers. `deploy/nginx.conf` and `deploy/Caddyfile` send the same, to which
 * `tests/deploy/` holds them.
 *
 * Every file may be read from any origin: there is no cookie and nothing that depends on who asks. Subdomains are left
 * out of HSTS (RFC 6797): who puts the site on a domain may have others below it that have no TLS.
 */
export const everyResponse: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Permissions-Policy': refusedFeatures.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** What answers the request that a browser sends before a script may send one that is not simple (`OPTIONS`). */
export const preflightResponse: Headers = {
  'Access-Control-Allow-Methods': 'GET, HEAD',
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Max-Age': '86400',
};

/** What a kind of file is sent as. */
interface ServedType {
  readonly contentType: string;
  readonly contentSecurityPolicy: string;
  /** Whether it is text, which compression makes smaller. */
  readonly isText: boolean;
}

const textType = (contentType: string, contentSecurityPolicy = filePolicy): ServedType => ({
  contentType,
  contentSecurityPolicy,
  isText: true,
});

/** Every kind of file that the site may have, by the ending of its name, with the dot. */
export const servedTypes: Readonly<Record<string, ServedType>> = {
  '.html': textType('text/html; charset=utf-8', pagePolicy),
  '.md': textType('text/markdown; charset=utf-8'),
  '.txt': textType('text/plain; charset=utf-8'),
  '.xml': textType('application/xml; charset=utf-8'),
  '.js': textType('text/javascript; charset=utf-8'),
  '.css': textType('text/css; charset=utf-8'),
  // Both are UTF-8 without being told (RFC 8259, section 8.1, and XML 1.0, section 4.3.3).
  '.json': textType('application/json'),
  '.svg': textType('image/svg+xml', picturePolicy),
  '.png': { contentType: 'image/png', contentSecurityPolicy: filePolicy, isText: false },
};

/** How long what is under an address is kept: a name with a hash in it never means another file. */
export const cacheControl = {
  hashed: 'public, max-age=31536000, immutable',
  other: 'no-cache',
} as const;

/** Where the files are whose names have a hash of their content. */
export const hashedFolder = '/_astro/';

/**
 * The rules of `_headers`, as Netlify, Cloudflare Pages and others read them. Where two rules set the same header, some
 * hosts join the values with a comma and some take one of them, so that none but `Content-Security-Policy` stands in two:
 * joined, the policies hold together (CSP 3, section 4.1), and the second alone is the stricter. Hosts make the other
 * headers of caching and compression themselves.
 */
const rules: readonly (readonly [path: string, headers: Headers])[] = [
  ['/*', { ...everyResponse, 'Content-Security-Policy': pagePolicy }],
  ...Object.entries(servedTypes)
    .filter(([extension]) => extension !== '.html')
    .map(
      ([extension, { contentSecurityPolicy, contentType }]) =>
        [
          `/*${extension}`,
          {
            'Content-Security-Policy': contentSecurityPolicy,
            // The only type that not every host knows.
            ...(extension === '.md' && { 'Content-Type': contentType }),
          },
        ] as const,
    ),
  [`${hashedFolder}*`, { 'Cache-Control': cacheControl.hashed }],
];

/** What hosts send with files that read it from `_headers`. */
export const headersFile = rules
  .map(
    ([path, headers]) =>
      `${[path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')}\n`,
  )
  .join('');
