/**
 * What hosts send with files, as Netlify, Cloudflare Pages and others read it from `_headers`. Where two rules set the
 * same header, some join the values, so no header stands in two.
 *
 * Every file may be read from any origin: there is no cookie and nothing that depends on who asks.
 */
export const headersFile = `/*
  Access-Control-Allow-Origin: *
/*.md
  Content-Type: text/markdown; charset=utf-8
`;
