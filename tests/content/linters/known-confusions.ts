import type { Rule } from '../../../src/schema/rule.ts';

/** The pairs of WebSocket close codes that readers really mix up, the lower code first. */
const known = [
  [1000, 1001],
  [1000, 1005],
  [1001, 1006],
  [1001, 1012],
  [1002, 1003],
  [1002, 1007],
  [1003, 1007],
  [1003, 1008],
  [1005, 1006],
  [1006, 1009],
  [1006, 1011],
  [1006, 1015],
  [1006, 3008],
  [1008, 1009],
  [1008, 3000],
  [1008, 3003],
  [1011, 1012],
  [1011, 1013],
  [1011, 1014],
  [1012, 1013],
  [1013, 1014],
  [3000, 3003],
] as const;

export const knownConfusions: Rule = {
  name: 'known-confusions',
  description: 'The pairs of WebSocket close codes that readers really mix up are declared, each with its question.',
  check({ codes }, report) {
    const declared = new Set(
      codes
        .filter(({ protocol }) => protocol === 'websocket')
        .flatMap(({ entry }) => entry.confusedWith.map(({ code }) => segment(entry.code, code))),
    );
    for (const [lower, higher] of known) {
      if (declared.has(segment(lower, higher))) continue;
      report(
        `content/websocket/${lower}/en.mdx`,
        1,
        `Readers mistake ${lower} for ${higher}. Add it to "confusedWith", with the question that decides.`,
      );
    }
  },
};

function segment(a: number, b: number): string {
  return `${Math.min(a, b)}-vs-${Math.max(a, b)}`;
}
