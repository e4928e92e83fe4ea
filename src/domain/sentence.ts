/**
 * A sentence as it stands after "1002 indicates that …": its first letter lowered, unless the first word has another
 * capital letter (`TLS`, `HTTP`, `WebSocket`) and so keeps its own spelling.
 */
export function lowerOpening(sentence: string): string {
  const firstWord = /^\S*/.exec(sentence)?.[0] ?? '';
  if (/\p{Lu}/u.test(firstWord.slice(1))) return sentence;
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}
