import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a protocol of `count` made-up codes below `root`, each with prose, facts, text and glosses as long as those of
 * a real one, and a confusion with the code before it.
 */
export function writeSyntheticProtocol(root: string, count: number): void {
  const folder = join(root, 'synthetic');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'protocol.yaml'), protocol);
  for (let index = 0; index < count; index++) {
    const code = 1000 + index;
    mkdirSync(join(folder, String(code)));
    writeFileSync(join(folder, String(code), 'en.mdx'), entry(code, index > 0));
    writeFileSync(
      join(folder, String(code), 'fr.mdx'),
      `---\ngloss: une glose en français pour ${String(code)}\n---\n`,
    );
    writeFileSync(join(folder, String(code), 'ja.mdx'), `---\ngloss: ${String(code)}を説明する日本語の語句\n---\n`);
  }
}

/** How many pages a protocol of `count` codes makes in `locales` languages, with home, search, API, protocol and error pages. */
export function pagesOf(count: number, locales: number): number {
  return locales * (5 + count + (count * (count - 1)) / 2);
}

const protocol = `name: Synthetic
category: Synthetic Codes
specification: spec
registry: spec
ranges:
  - { first: 0, last: 65535, standing: registered, text: Every number is a code of this protocol., sources: [spec §1] }
sources:
  spec: { name: Specification, title: A made-up specification, url: 'https://example.org/spec' }
`;

function entry(code: number, confused: boolean): string {
  const fact = (value: string): string => `{ value: ${value}, sources: [spec §${String(code)}.1] }`;
  const confusion = `
  - code: ${String(code - 1)}
    question: Does the log of the closing side name ${String(code)} before the connection ends?
    this: Yes. The closing side wrote the number down.
    other: No. Another number stands there.`;
  return `---
code: ${String(code)}
name: Synthetic Condition ${String(code)}
gloss: condition ${String(code)} made up for measuring
description: >-
  An endpoint is terminating the connection because condition ${String(code)} of a made-up protocol holds. For example, a
  counter of the endpoint reached ${String(code)}.
when: >-
  The counter of an endpoint reached ${String(code)} while a message was under way. This commonly happens when a benchmark
  sends that many messages.
fix: >-
  Send fewer than ${String(code)} messages, or raise the limit of the counter. If the counter is wrong, restart the endpoint
  and look for the process that counts.
facts:
  registeredName: ${fact(`Condition ${String(code)}`)}
  standing: ${fact('registered')}
  setBy: ${fact(code % 2 === 0 ? 'client' : 'server')}
  closeFrame: ${fact('yes')}
  browserClose: ${fact(code % 3 === 0 ? 'yes' : 'no')}
  clean: ${fact('handshake')}
  reconnect: { value: backoff, basis: advice, note: Wait a little longer before each attempt. }
  httpRelative: { value: ${String(400 + (code % 100))}, basis: analogy }
confusedWith:${confused ? confusion : ' []'}
---

Condition ${String(code)} exists for measuring, so that a page of it weighs about as much as a page of a real code. Its text
has paragraphs, lists and references, and every sentence of it is made up. <Ref to="spec §${String(code)}.2" />

<Side of="browser">

- **The counter of the page is too high.** Close the page and open it again, so that it counts from zero.
  It then stays below ${String(code)} for a while. <Ref to="spec §${String(code)}.3" />
- **A script counts twice.** Look for a handler that is registered twice. <Ref to="spec §${String(code)}.4" />

</Side>

<Side of="server">

- **The limit is low.** Set \`limit\` to a number over ${String(code)}. <Ref to="spec §${String(code)}.5" />

</Side>

<Side of="proxy">

A proxy does not count.

</Side>
`;
}
