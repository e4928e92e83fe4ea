import type { Code } from '../../domain/code.ts';
import { defaultLocale, type Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/translate.ts';
import { referencesIn } from '../../schema/body.ts';
import type { ApiFiles } from '../api/api-files.ts';
import { apiView } from '../api-view.ts';
import { codeObservedView } from '../code-observed-view.ts';
import { codeView } from '../code-view.ts';
import { homeView } from '../home-view.ts';
import { implementationView } from '../implementation-view.ts';
import { limitsView } from '../limits-view.ts';
import { matrixView } from '../matrix-view.ts';
import { messagesView } from '../messages-view.ts';
import { methodView } from '../method-view.ts';
import { markdownName } from '../head.ts';
import { absolute } from '../origin.ts';
import { pagePath, type CodePage, type LocatedPage } from '../pages.ts';
import { pairView } from '../pair-view.ts';
import { productsView, productView } from '../product-view.ts';
import { protocolView } from '../protocol-view.ts';
import { searchPageView } from '../search/search-page-view.ts';
import { usedCodeView } from '../used-code-view.ts';
import { apiBlocks } from './api-markdown.ts';
import { codeBlocks } from './code-markdown.ts';
import { codeObservedBlocks } from './code-observed-markdown.ts';
import { homeBlocks } from './home-markdown.ts';
import { implementationBlocks } from './implementation-markdown.ts';
import { limitsBlocks } from './limits-markdown.ts';
import { messagesBlocks } from './messages-markdown.ts';
import { methodBlocks } from './method-markdown.ts';
import { dotted, paragraph, type Block } from './nodes.ts';
import { observedBlocks } from './observed-markdown.ts';
import { pairBlocks } from './pair-markdown.ts';
import { productBlocks, productsBlocks } from './product-markdown.ts';
import { protocolBlocks } from './protocol-markdown.ts';
import { searchBlocks } from './search-markdown.ts';
import { serialize } from './serialize.ts';
import { toolBlocks } from './tool-markdown.ts';
import { usedCodeBlocks } from './used-code-markdown.ts';

/** Gives the long text of a code in a language, as it was written; undefined where it is not translated. */
export type LongTextSource = (code: Code, locale: Locale) => Promise<string | undefined>;

/** What is not part of a page's record, and is only read for the pages that show it. */
export interface MarkdownSources {
  readonly longText: LongTextSource;
  readonly apiFiles: () => Promise<ApiFiles>;
}

/** A page as Markdown: what it says, in its order, in its language where that is translated; its address and licence last. */
export async function pageMarkdown(page: LocatedPage, sources: MarkdownSources): Promise<string> {
  const colophon = paragraph(dotted(absolute(pagePath(page)), translator(page.locale)('page.license')));
  return serialize([...(await pageBlocks(page, sources)), colophon]);
}

/** The absolute address of a page as Markdown. */
export function markdownUrl(page: LocatedPage): string {
  return absolute(`${pagePath(page)}${markdownName}`);
}

/** What a page says, as blocks. */
export async function pageBlocks(page: LocatedPage, { longText, apiFiles }: MarkdownSources): Promise<Block[]> {
  const t = translator(page.locale);
  switch (page.kind) {
    case 'home':
      return homeBlocks(homeView(page), t);
    case 'search':
      return searchBlocks(searchPageView(page), t);
    case 'api':
      return apiBlocks(page, apiView(page, await apiFiles()));
    case 'protocol':
      return protocolBlocks(protocolView(page), t);
    case 'code':
      return codePageBlocks(page, longText);
    case 'codeObserved':
      return codeObservedBlocks(codeObservedView(page), t);
    case 'pair':
      return pairBlocks(pairView(page), t);
    case 'observed':
      return observedBlocks(matrixView(page), t);
    case 'implementation':
      return implementationBlocks(implementationView(page), t);
    case 'limits':
      return limitsBlocks(limitsView(page), t);
    case 'method':
      return methodBlocks(methodView(page), t);
    case 'usedCode':
      return usedCodeBlocks(usedCodeView(page), t);
    case 'products':
      return productsBlocks(productsView(page), t);
    case 'product':
      return productBlocks(productView(page), t);
    case 'messages':
      return messagesBlocks(messagesView(page));
    case 'tool':
      return toolBlocks(page);
  }
}

async function codePageBlocks(page: CodePage, longText: LongTextSource): Promise<Block[]> {
  const { code, locale } = page;
  const english = (await longText(code, defaultLocale)) ?? '';
  const own = locale === defaultLocale ? undefined : await longText(code, locale);
  const view = codeView(page, referencesIn(english));
  return codeBlocks(view, { source: own ?? english, isOwn: own !== undefined }, translator(locale));
}
