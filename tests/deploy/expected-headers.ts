import { extname } from 'node:path';
import { cacheControl, everyResponse, hashedFolder, servedTypes } from '../../src/site/response-headers.ts';
import type { Answer } from './ask.ts';

/**
 * What is wrong with the headers of an answer, as far as they are the same for every answer to an address.
 *
 * @param path of what is sent, from `/`
 * @returns sentences; none where all is right
 */
export function headerFaults({ status, headers }: Answer, path: string): string[] {
  const isKept = path.startsWith(hashedFolder) && (status === 200 || status === 304);
  const expected: [string, readonly string[]][] = [
    ...Object.entries(everyResponse).map(([name, value]): [string, string[]] => [name, [value]]),
    ['Content-Security-Policy', policiesOf(path, status)],
    ['Cache-Control', [isKept ? cacheControl.hashed : cacheControl.other]],
    ['Vary', ['Accept-Encoding']],
  ];
  return [
    ...expected.flatMap(([name, values]) => {
      const [sent, ...more] = headers.get(name.toLowerCase()) ?? [];
      const isRight = sent !== undefined && more.length === 0 && values.includes(sent);
      return isRight ? [] : [`${name} is ${JSON.stringify([sent, ...more])}, not ${values.join(' or ')}.`];
    }),
    ...['x-powered-by', 'via'].flatMap((name) => (headers.has(name) ? [`There is a header ${name}.`] : [])),
    ...(/\d/.test(headers.get('server')?.join() ?? '') ? ['The version of the server is told.'] : []),
    ...[...headers].flatMap(([name, values]) => (values.length > 1 ? [`${name} stands there twice.`] : [])),
  ];
}

/** Instead of a file there may be a page that says why not. */
function policiesOf(path: string, status: number): string[] {
  const pages = ['.html'];
  const extensions = extname(path) in servedTypes ? [extname(path), ...(status >= 400 ? pages : [])] : pages;
  return extensions.flatMap((extension) => servedTypes[extension]?.contentSecurityPolicy ?? []);
}
