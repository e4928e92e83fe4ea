/**
 * Every key of the locale files, with the placeholders its text may hold. The key tells where the text stands. A key
 * with `count` has the plural forms of its language instead: `…_one`, `…_other`.
 *
 * `prose.` keys are sentences around the prose of entries: they are shown in the language of that prose.
 */
export const messages = {
  // Titles and descriptions, as search engines and tabs show them.
  'title.home': [],
  'title.protocol': ['category'],
  'title.code': ['protocol', 'code', 'name', 'gloss'],
  'title.codeBare': ['protocol', 'code', 'name'],
  'title.pair': ['pair'],
  'title.notFound': [],
  'summary.home': [],
  'summary.protocol': ['protocol', 'codes', 'pairs'],
  'summary.code': ['protocol', 'code', 'name'],
  'summary.pair': ['protocol', 'a', 'nameA', 'b', 'nameB'],

  // What stands on every page.
  'page.skip': [],
  'page.breadcrumb': [],
  'page.languages': [],
  'page.home': [],
  'page.promise': [],
  'page.license': [],

  // Headings of code and pair pages. The first six are fixed by the published pages.
  'heading.description': [],
  'heading.when': [],
  'heading.fix': [],
  'heading.differences': [],
  'heading.which': [],
  'heading.more': [],
  'heading.facts': [],
  'heading.sides': [],
  'heading.reconnect': [],
  'heading.confusions': [],
  'heading.comparisons': [],
  'heading.sources': [],
  'heading.question': [],
  'heading.factDifferences': [],
  'heading.codes': [],
  'heading.ranges': [],
  'heading.matrix': [],

  // Whom a part of a code's text speaks to.
  'side.browser': [],
  'side.server': [],
  'side.proxy': [],

  // Names of the facts, and what their values are called.
  'fact.registeredName': [],
  'fact.standing': [],
  'fact.setBy': [],
  'fact.closeFrame': [],
  'fact.browserClose': [],
  'fact.clean': [],
  'fact.reconnect': [],
  'fact.httpRelative': [],
  'fact.name': [],
  'value.standing.registered': [],
  'value.standing.reserved': [],
  'value.standing.unassigned': [],
  'value.standing.private': [],
  'value.setBy.either': [],
  'value.setBy.client': [],
  'value.setBy.server': [],
  'value.setBy.gateway': [],
  'value.setBy.application': [],
  'value.setBy.local': [],
  'value.setBy.nobody': [],
  'value.closeFrame.yes': [],
  'value.closeFrame.no': [],
  'value.browserClose.yes': [],
  'value.browserClose.no': [],
  'value.clean.handshake': [],
  'value.clean.never': [],
  'value.clean.none': [],
  'value.reconnect.no': [],
  'value.reconnect.backoff': [],
  'value.reconnect.delay': [],
  'value.reconnect.after-fix': [],
  'value.reconnect.after-credentials': [],
  'value.reconnect.user': [],
  'value.reconnect.none': [],
  'value.httpRelative.stated': ['status'],
  'value.httpRelative.analogy': ['status'],
  'value.none': [],
  'basis.rule': [],
  'basis.advice': [],
  'basis.statement': ['value', 'basis'],
  'confidence.high': [],
  'confidence.medium': [],
  'confidence.low': [],

  // Code page.
  'code.answer': ['code', 'name'],
  'code.compare': ['a', 'b'],
  'code.knownConfusion': [],

  // Pair page. Its title is the same in every language.
  'pair.title': ['protocol', 'a', 'nameA', 'b', 'nameB'],
  'pair.agree': ['facts'],
  'pair.agreeOnNone': [],
  'pair.neighbours': ['code'],
  'pair.previous': [],
  'pair.next': [],
  'pair.everyCode': ['category'],

  // Sentences around the prose of entries.
  'prose.introduction': ['protocol', 'a', 'nameA', 'descriptionA', 'b', 'nameB', 'descriptionB', 'category'],
  'prose.difference': ['protocol', 'code', 'description'],
  'prose.encounter': ['code', 'when'],
  'prose.which': ['a', 'nameA', 'fixA', 'b', 'nameB', 'fixB'],

  // Protocol page.
  'protocol.lead': ['protocol', 'codes', 'specification', 'registry'],
  'protocol.codeCount': ['count'],
  'protocol.pairCount': ['count'],
  'protocol.columnCode': [],
  'protocol.matrixLead': [],
  'protocol.matrixRow': [],
  'protocol.matrixLegend': [],
  'range.unused': [],
  'range.registered': [],
  'range.unassigned': [],
  'range.registrable': [],
  'range.private': [],
  'range.undefined': [],

  // Home page.
  'home.lead': [],
  'home.codes': ['category'],
  'home.more': ['codes', 'pairs'],
  'home.promisesHeading': [],
  'home.sourced': [],
  'home.languages': [],
  'home.private': [],

  // Address not found.
  'notFound.heading': [],
  'notFound.text': [],
  'notFound.suggestion': [],
  'notFound.range': ['code'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Messages = typeof messages;
export type MessageKey = keyof Messages;
