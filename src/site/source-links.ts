import { translator } from '../i18n/translate.ts';
import { defaultLocale } from '../i18n/locales.ts';
import { settings } from '../settings.ts';
import { pagePath, type Page } from './pages.ts';
import type { Link } from './pair-view.ts';

/** Where a page can be corrected. */
export interface SourceLinks {
  /** The files that it is made from, each to edit. */
  readonly edits: readonly Link[];
  /** A new issue that names the page. */
  readonly report: Link;
}

/** The links to the files of a page and to its report; undefined for a page that stands at no address. */
export function sourceLinks(page: Page): SourceLinks | undefined {
  if (page.kind === 'notFound') return undefined;
  const t = translator(page.locale);
  const fields = new URLSearchParams({ title: `${pagePath(page)}: ` });
  return {
    edits: filesOf(page).map(({ file, label }) => ({
      label: label === undefined ? t('page.edit') : t('page.editCode', { code: label }),
      path: `${settings.repository}/edit/main/${file}`,
    })),
    report: { label: t('page.report'), path: `${settings.repository}/issues/new?${fields.toString()}` },
  };
}

interface SourceFile {
  readonly file: string;
  /** The code that it tells of, on a page that is made from several. */
  readonly label?: number;
}

/** What was observed is recorded by a command, so its files are not edited. */
function filesOf(page: Exclude<Page, { kind: 'notFound' }>): SourceFile[] {
  switch (page.kind) {
    case 'home':
    case 'search':
    case 'api':
      return [{ file: `locales/${page.locale}.json` }];
    case 'protocol':
      return [{ file: `content/${page.protocol.id}/protocol.yaml` }];
    case 'code':
      return [{ file: codeFile(page.code) }];
    case 'pair':
      return [page.pair.lower, page.pair.higher].map((code) => ({ file: codeFile(code), label: code.number }));
    case 'product':
      return [{ file: `content/${page.protocol.id}/products/${page.product.id}.yaml` }];
    case 'tool':
      if (page.tool === 'what-happened') return [{ file: `content/${page.protocol.id}/diagnosis.yaml` }];
      return [{ file: `locales/${page.locale}.json` }];
    case 'method':
    case 'limits':
      return [{ file: `locales/${page.locale}.json` }];
    case 'observed':
      return [{ file: `content/${page.protocol.id}/scenarios.yaml` }];
    case 'usedCode':
    case 'products':
    case 'messages':
    case 'codeObserved':
    case 'implementation':
      return [];
  }
}

/** The facts and the prose that every language opens with. */
function codeFile({ protocol, number }: { readonly protocol: string; readonly number: number }): string {
  return `content/${protocol}/${number}/${defaultLocale}.mdx`;
}
