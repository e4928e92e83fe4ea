import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { checkEveryPage } from './faults.ts';
import { BuiltPage } from './page.ts';
import { attribute, childrenOf, isText, type Element } from './tree.ts';

/** Types of `<script>` that a browser asks the policy for (HTML, "prepare the script element"); others are data. */
const running = [undefined, '', 'module', 'text/javascript', 'speculationrules', 'importmap'];

/**
 * What a page's own policy must be, by directive, read from the page as a browser does (CSP Level 3). Hashes in any order.
 */
function expectedPolicy(page: BuiltPage): Readonly<Record<string, readonly string[]>> {
  const scripts = page.named('script').filter((script) => running.includes(attribute(script, 'type')));
  return {
    'default-src': ["'self'"],
    'script-src': ["'self'", ...hashesOf(scripts)],
    'style-src': hashesOf(page.named('style')),
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
  };
}

function hashesOf(elements: readonly Element[]): string[] {
  const text = (element: Element): string =>
    childrenOf(element)
      .map((node) => (isText(node) ? node.value : ''))
      .join('');
  const hash = (element: Element): string => createHash('sha256').update(text(element)).digest('base64');
  return [...new Set(elements.map((element) => `'sha256-${hash(element)}'`))];
}

function policyFaults(page: BuiltPage): string[] {
  const [first, second] = page
    .named('head')
    .flatMap((head) => childrenOf(head))
    .filter((node) => 'tagName' in node);
  const policies = page
    .named('meta')
    .filter((meta) => attribute(meta, 'http-equiv')?.toLowerCase() === 'content-security-policy');
  const [policy] = policies;
  if (policy === undefined || policies.length > 1) return [`It has ${policies.length} policies.`];
  const found = new Map(
    (attribute(policy, 'content') ?? '')
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...values]) => [name, values.sort().join(' ')]),
  );
  const expected = Object.entries(expectedPolicy(page));
  return [
    // What stands before a policy is not held to it.
    ...(second === policy && first !== undefined && 'attrs' in first && attribute(first, 'charset') === 'utf-8'
      ? []
      : ['Its policy does not stand right behind its encoding.']),
    ...expected.flatMap(([name, values]) => {
      const wanted = [...values].sort().join(' ');
      return found.get(name) === wanted ? [] : [`${name} is “${found.get(name) ?? ''}”, but should be “${wanted}”.`];
    }),
    ...[...found.keys()]
      .filter((name) => !expected.some(([known]) => known === name))
      .map((name) => `${name} is not a directive that a page needs.`),
    ...page.elements.flatMap((element) =>
      element.attrs
        .filter(({ name }) => name === 'style' || name.startsWith('on'))
        .map(({ name }) => `<${element.tagName}> has ${name}, which the policy refuses.`),
    ),
  ];
}

test('every page allows its own scripts and style, files of the site, and nothing else', () => {
  checkEveryPage(policyFaults);
});

test('a changed script, one more, an attribute, a weaker and a late policy are found', () => {
  const draft =
    '<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="P"><style>p{}</style></head><p>x</p><script>f()</script>';
  const policy = Object.entries(expectedPolicy(new BuiltPage('index.html', draft)))
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
  const right = draft.replace('"P"', `"${policy}"`);
  const faults = (html: string): number => policyFaults(new BuiltPage('index.html', html)).length;
  assert.equal(faults(right), 0);
  assert.equal(faults(right.replace('f()', 'g()')), 1);
  assert.equal(faults(right.replace('p{}', 'b{}')), 1);
  assert.equal(faults(`${right}<script type="module">g()</script>`), 1);
  assert.equal(faults(`${right}<script type="application/json">{}</script>`), 0);
  assert.equal(faults(`${right}<p onclick="f()">`), 1);
  assert.equal(faults(`${right}<p style="color:red">`), 1);
  assert.equal(faults(right.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")), 1);
  assert.equal(faults(right.replace('base-uri', 'frame-src *; base-uri')), 1);
  assert.equal(faults(right.replace('<meta charset', '<script>f()</script><meta charset')), 1);
  assert.equal(faults(draft.replace(/<meta http-equiv[^>]*>/, '')), 1);
});
