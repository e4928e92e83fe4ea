import { cite } from '../../domain/reference.ts';
import type { Code } from '../../domain/code.ts';
import type { Protocol } from '../../domain/protocol.ts';
import { defaultLocale, type Locale } from '../../i18n/locales.ts';
import { pathOf } from '../../i18n/urls.ts';
import type { CodeDocument } from '../../schema/api/code.ts';
import { tagsIn, type Side, type Tag } from '../../schema/body.ts';
import { bodyPassages } from '../../schema/passages.ts';
import { absolute } from '../origin.ts';
import { passageMaker } from '../passage-view.ts';
import { passageIn } from './in-every-language.ts';

/** The long text of a code in a language, as it was written: MDX; undefined where it is not translated. */
export type LongTexts = (code: Code, locale: Locale) => string | undefined;

/** The long text of a code in Markdown, by the side that it speaks to; undefined for a code without one. */
export function longTextOf(code: Code, protocol: Protocol, longTexts: LongTexts): CodeDocument['longText'] {
  if (longTexts(code, defaultLocale) === undefined) return undefined;
  const part = (key: 'text' | Side) =>
    passageIn((locale) => {
      const own = partIn(locale);
      return passageMaker(code, locale)(partIn(defaultLocale) ?? '', own === '' ? undefined : own, key);

      function partIn(language: Locale): string | undefined {
        const source = longTexts(code, language);
        const passage = source === undefined ? undefined : new Map(bodyPassages(source)).get(key);
        return passage === undefined ? undefined : markdownOf(passage, protocol, language);
      }
    });
  return { general: part('text'), browser: part('browser'), server: part('server'), proxy: part('proxy') };
}

/** Code, which stays as it is, or a component that stands in a text. */
const codeOrTag = /```[\s\S]*?```|`[^`\n]*`|<(?:Ref|Seen)\s[^>]*\/>/g;

/** A part of a long text in Markdown: each citation a link, each paragraph and each list item on one line. */
export function markdownOf(mdx: string, protocol: Protocol, locale: Locale): string {
  return mdx
    .replaceAll(codeOrTag, (found) => {
      const [tag] = found.startsWith('`') ? [] : tagsIn(found, 1);
      return tag === undefined ? found : linkOf(tag, protocol, locale);
    })
    .split(/\n[ \t]*\n/)
    .map((block) =>
      block
        .split(/\n(?=[ \t]*[-*] )/)
        .map(onOneLine)
        .filter(Boolean)
        .join('\n'),
    )
    .filter((block) => block !== '')
    .join('\n\n');
}

/** A no-break space is a letter of the text. */
function onOneLine(item: string): string {
  return item.replaceAll(/[ \t\r\n]+/g, ' ').trim();
}

function linkOf({ name, attributes }: Tag, protocol: Protocol, locale: Locale): string {
  if (name === 'Ref') {
    const { label, url } = cite(attributes['to'] ?? '', protocol.sources);
    return link(label, url);
  }
  const { by = '', in: scenario = '', as: role } = attributes;
  const implementation = protocol.observations.implementations.find(({ id }) => id === by);
  if (implementation === undefined) return '';
  const path = pathOf({ kind: 'implementation', protocol: protocol.id, implementation: by }, locale);
  return link(implementation.name, absolute(`${path}#${role ?? implementation.roles[0] ?? ''}-${scenario}`));
}

/** What a label or an address holds must not end the link. Underlines between letters are no emphasis. */
function link(label: string, url: string): string {
  const escaped = label.replaceAll(/[\\[\]*`<]|(?<![a-z0-9])_|_(?![a-z0-9])/gi, '\\$&');
  return `[${escaped}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
