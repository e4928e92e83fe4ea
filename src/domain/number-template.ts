/** What stands for the number in a template. */
const place = '{code}';

/**
 * Puts messages that hold their number into few templates, `{code}` in the place of the number: "1006 is neither" and
 * "1015 is neither" share "{code} is neither". Of the places where the number stands, the one is taken that most messages
 * have in common.
 *
 * @param messages by number
 * @returns templates by number; `fillTemplate` gives each message back, word for word
 * @throws where a message has `{code}` in it already
 */
export function templatesOf(messages: ReadonlyMap<number, string>): ReadonlyMap<number, string> {
  const candidates = new Map([...messages].map(([number, message]) => [number, templatesFor(message, number)]));
  const shared = new Map<string, number>();
  for (const template of [...candidates.values()].flat()) shared.set(template, (shared.get(template) ?? 0) + 1);
  return new Map(
    [...candidates].map(([number, [plain = '', ...others]]) => [
      number,
      others.reduce((best, other) => ((shared.get(other) ?? 0) > (shared.get(best) ?? 0) ? other : best), plain),
    ]),
  );
}

/** The message of a template for a number. */
export function fillTemplate(template: string, number: number): string {
  return template.replace(place, String(number));
}

/** The message as it is, and with each place of the number marked, in order. */
function templatesFor(message: string, number: number): string[] {
  const digits = String(number);
  if (message.includes(place)) throw new Error(`A message has "${place}" in it, which stands for the number.`);
  const marked: string[] = [];
  for (let at = message.indexOf(digits); at !== -1; at = message.indexOf(digits, at + 1)) {
    marked.push(message.slice(0, at) + place + message.slice(at + digits.length));
  }
  return [message, ...marked];
}
