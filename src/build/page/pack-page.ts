import { transformSync } from 'esbuild';
import { onceForEach } from '../../domain/once-for.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import type { LoadedScripts } from './loaded-scripts.ts';
import { namesOf } from './page-names.ts';
import type { PageStyles } from './page-styles.ts';

const style = /<style>([^]*?)<\/style>/g;
const classic = /<script>([^]*?)<\/script>/g;
const module = /<script type="module">([^]*?)<\/script>/g;
/** What runs or is acted on. Data is neither, and asks for no hash. */
const running = /<script(?: type="(?:module|speculationrules)")?>([^]*?)<\/script>/g;
const charset = '<meta charset="utf-8">';

/**
 * A page as it is published: one style with what the page needs, at most one script that runs while it is read and one
 * that waits for its end, and the policy that allows just these.
 *
 * @param html as Astro wrote it
 * @throws where its head does not begin as all do, its styles or scripts are not valid, or one cannot stand with others
 */
export function packPage(html: string, styles: PageStyles, loaded: LoadedScripts): string {
  const css = texts(html, style).join('');
  const modules = texts(html, module);
  const bare = withoutEntities(joinClassics(html.replaceAll(style, '').replaceAll(module, '')));
  const last = modules.length > 1 ? modules.map(alone).join('') : modules.join('');
  const markup = last === '' ? bare : bare.replace('</body>', () => `<script type="module">${last}</script></body>`);
  const own = styles.styleOf(css, namesOf(markup, loaded.wordsFor(markup)));
  const policy = contentSecurityPolicy(texts(markup, running), [own]);
  const [before, after, ...more] = markup.split(charset);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`A page must have ${charset} once: behind it stands its policy.`);
  }
  return `${before}${charset}<meta http-equiv="content-security-policy" content="${policy}"><style>${own}</style>${after}`;
}

function texts(html: string, element: RegExp): string[] {
  return [...html.matchAll(element)].map(([, text = '']) => text);
}

/** One script in the place of the last of those that run where they stand. */
function joinClassics(html: string): string {
  const scripts = texts(html, classic);
  let left = scripts.length;
  return html.replaceAll(classic, () => (--left === 0 ? `<script>${minified(scripts.join(';'))}</script>` : ''));
}

const minified = onceForEach((script: string) => transformSync(script, { minify: true }).code.trim());

/** A module's text with its names to itself, as it had them as a script of its own. */
function alone(text: string): string {
  if (/\b(?:import|export)\b(?!\()/.test(text)) throw new Error('A script in a page must not import or export.');
  return `(()=>{${text}})();`;
}

/** An apostrophe needs no entity but in an attribute in apostrophes, which Astro does not write. */
function withoutEntities(html: string): string {
  return html.replaceAll('&#39;', "'");
}
