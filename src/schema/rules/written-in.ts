import { locales } from '../../i18n/locales.ts';
import type { Corpus } from '../corpus.ts';
import type { SourceDocument } from '../document.ts';
import { textsOf } from '../texts.ts';
import type { Rule } from '../rule.ts';
import { foreignFault } from '../writing.ts';

interface Finding {
  readonly line: number;
  readonly message: string;
}

/** What was found in a document. Each is looked at once, however often the content is read. */
const known = new WeakMap<SourceDocument, readonly Finding[]>();

export const writtenIn: Rule = {
  name: 'written-in',
  description: 'Every text is in the language that its place promises.',
  check(corpus, report) {
    for (const document of documentsOf(corpus)) {
      const findings = known.get(document) ?? findingsOf(document);
      known.set(document, findings);
      for (const { line, message } of findings) report(document.file, line, message);
    }
  },
};

function findingsOf(document: SourceDocument): Finding[] {
  return textsOf(document.file, document.value).flatMap(({ path, text, language }) => {
    const fault = language && foreignFault(text, language, locales[language].name);
    return fault === undefined ? [] : [{ line: document.lineOf(path), message: `"${path.join('.')}" ${fault}.` }];
  });
}

function documentsOf(corpus: Corpus): SourceDocument[] {
  const { protocols, codes, translations, protocolTranslations, products, otherWorlds } = corpus;
  const { messages, causes, diagnoses, exceptions, locales: texts, glossary } = corpus;
  return [
    ...protocols,
    ...codes,
    ...translations,
    ...protocolTranslations,
    ...products,
    ...otherWorlds,
    ...messages,
    ...causes,
    ...diagnoses,
    ...exceptions,
    ...texts,
    ...(glossary === undefined ? [] : [glossary]),
  ].map(({ document }) => document);
}
