/**
 * Bytes of a text in UTF-8.
 *
 * Half of a surrogate pair has no form in UTF-8. It counts as U+FFFD, three bytes, which the Encoding Standard and the
 * USVString of Web IDL put in its place.
 */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** How many halves of surrogate pairs stand alone in a text. */
export function loneSurrogates(text: string): number {
  return text.match(/\p{Surrogate}/gu)?.length ?? 0;
}
