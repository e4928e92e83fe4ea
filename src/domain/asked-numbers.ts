/** Words that may stand beside numbers without asking for anything else, in the languages of the site. */
const fillers = new Set(
  (
    'a and between close code codes compare compared difference differences error is meaning mean means number of or status the to versus vs ' +
    'websocket websockets what ws wss ' +
    'code codes compare de différence différences entre erreur est et le les la ou par que signifie numéro fermeture'
  ).split(' '),
);

/** The same in Japanese, which sets no space between them. */
const japanese = /^(?:か|と|コード|エラー|違い|比較|切断|または|とは|意味|の|何|は|を|で)+$/;

/**
 * The numbers from 0 to 65535 that a query asks for, in its order, each once: `1002 vs 1007`, `1007/1002`, `code 1006`.
 *
 * @returns none where the query says more than numbers, so that an error message with a number in it is read as such
 */
export function askedNumbers(query: string): number[] {
  const words = query
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  const isNumber = (word: string): boolean => /^\d{1,5}$/.test(word) && Number(word) <= 65535;
  // Japanese sets no space between its words and the numbers.
  const parts = words.flatMap((word) => word.match(/\d+|\D+/g) ?? []);
  if (!parts.every((part) => isNumber(part) || fillers.has(part) || japanese.test(part))) return [];
  return [...new Set(parts.filter(isNumber).map(Number))];
}
