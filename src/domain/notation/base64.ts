import { reading, type Candidate } from './reading.ts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * The bytes of base64 in either alphabet (RFC 4648 §4, §5), padded or not, in one line or in several.
 *
 * @returns undefined where it is none
 */
export function base64Bytes(text: string): number[] | undefined {
  const plain = text.replace(/\s+/g, '').replaceAll('-', '+').replaceAll('_', '/');
  const match = /^([A-Za-z\d+/]+)(={0,2})$/.exec(plain);
  const [, body = '', padding = ''] = match ?? [];
  if (match === null || body.length % 4 === 1 || (padding !== '' && plain.length % 4 !== 0)) return undefined;
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of body) {
    held = ((held << 6) | digits.indexOf(character)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return bytes;
}

/** A text that is nothing but base64, or an address that holds it (`data:…;base64,`). A word may be base64 by chance. */
export function wholeBase64(text: string): Candidate[] {
  const isAddress = /^\s*data:/i.test(text);
  const start = /^\s*(?:data:[\w/+.;=-]*;base64,)?/i.exec(text)?.[0].length ?? 0;
  const body = text.slice(start).trimEnd();
  const bytes = base64Bytes(body);
  // `0x880203E8` has the letters of base64, too; and who breaks base64 into pieces, breaks it into lines.
  if (bytes === undefined || /^0x[\da-f]+$/i.test(body) || /\S[^\S\n]+\S/.test(body)) return [];
  const isMixed = /[a-z]/.test(body) && /[A-Z]/.test(body) && /\d/.test(body);
  const isSure = isAddress || (!/^[\da-f\s]*$/i.test(body) && (isMixed || /[=+/]/.test(body)));
  return [{ reading: reading({ notation: 'base64', bytes }, start, start + body.length), isSure }];
}
