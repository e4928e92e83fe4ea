import { basename, join } from 'node:path';
import { defaultLocale, localeTags, type Locale } from '../i18n/locales.ts';
import { failure, mdxFiles, remembering, yamlFiles, type Memory } from './checked-file.ts';
import { codeEntry, type CodeEntry } from './code.ts';
import { parseJson, type MdxDocument, type SourceDocument } from './document.ts';
import { FaultyFiles } from './faulty-files.ts';
import { checkFileName } from './file-name.ts';
import { explainFact } from './misplaced-fact.ts';
import type { ExceptionList } from './exception.ts';
import type { ObservedEntry } from './observation.ts';
import { glossaryEntry, type GlossaryEntry } from './glossary.ts';
import type { DiagnosisEntry } from './diagnosis.ts';
import { hasDiagnosis, readDiagnosis } from './diagnosis-files.ts';
import { listFolder } from './listing.ts';
import { readCauses, readMessages } from './message-files.ts';
import { nearest } from './nearest.ts';
import { readExceptions, readObserved, readScenarios } from './observed-files.ts';
import { readOtherWorlds, readProducts } from './product-files.ts';
import { ProtocolFolder } from './protocol-folder.ts';
import { protocolNameFault } from './protocol-name.ts';
import type { CauseList, MessageList } from './message.ts';
import type { OtherWorldList, ProductEntry } from './product.ts';
import { sortProblems, type Problem, type Report } from './problem.ts';
import { protocolEntry, type ProtocolEntry } from './protocol.ts';
import { rules } from './rules.ts';
import type { ScenarioCatalogue } from './scenario.ts';
import {
  protocolTranslationEntry,
  translationEntry,
  type ProtocolTranslationEntry,
  type TranslationEntry,
} from './translation.ts';

/** A file whose shape is right, with the document that knows its lines. */
interface Checked<Entry, Source extends SourceDocument = SourceDocument> {
  readonly protocol: string;
  readonly document: Source;
  readonly entry: Entry;
}

export type CheckedProtocol = Checked<ProtocolEntry>;
export interface CheckedCode extends Checked<CodeEntry, MdxDocument> {
  /** Name of the folder the entry stands in. */
  readonly folder: string;
}
export interface CheckedTranslation extends Checked<TranslationEntry, MdxDocument> {
  readonly folder: string;
  readonly locale: Locale;
}
export interface CheckedProtocolTranslation extends Checked<ProtocolTranslationEntry> {
  readonly locale: Locale;
}
export type CheckedScenarios = Checked<ScenarioCatalogue>;
export type CheckedExceptions = Checked<ExceptionList>;
export interface CheckedObserved extends Checked<ObservedEntry> {
  /** Name of the file, without its ending. */
  readonly implementation: string;
}
export interface CheckedProduct extends Checked<ProductEntry> {
  /** Name of the file, without its ending. */
  readonly product: string;
}
export type CheckedOtherWorlds = Checked<OtherWorldList>;
export interface CheckedMessages extends Checked<MessageList> {
  /** Name of the file, without its ending. */
  readonly implementation: string;
}
export type CheckedCauses = Checked<CauseList>;
export type CheckedDiagnosis = Checked<DiagnosisEntry>;
/** A file of a translation. */
export interface TranslationFile {
  /** `<protocol>/<folder>`: the key of its original. */
  readonly original: string;
  readonly protocol: string;
  readonly file: string;
  readonly locale: Locale;
  /** Undefined where its YAML is wrong. */
  readonly document: MdxDocument | undefined;
}
/** A locale file that is valid JSON. */
export interface CheckedLocale {
  readonly locale: Locale;
  readonly document: SourceDocument;
  readonly messages: Readonly<Record<string, unknown>>;
}

/** The glossary, with the document that knows its lines. */
export interface CheckedGlossary {
  readonly document: SourceDocument;
  readonly entry: GlossaryEntry;
}

/** Everything under `content/` and `locales/` that could be read. */
export interface Corpus {
  readonly protocols: readonly CheckedProtocol[];
  readonly codes: readonly CheckedCode[];
  readonly translations: readonly CheckedTranslation[];
  /** The prose of protocols in other languages. */
  readonly protocolTranslations: readonly CheckedProtocolTranslation[];
  /** Of the protocols that are observed, one each. */
  readonly scenarios: readonly CheckedScenarios[];
  readonly observed: readonly CheckedObserved[];
  /** Facts that stand although something else was seen; one list a protocol, at most. */
  readonly exceptions: readonly CheckedExceptions[];
  /** The codes that products use. */
  readonly products: readonly CheckedProduct[];
  /** Numbers that are something else as well; one list a protocol, at most. */
  readonly otherWorlds: readonly CheckedOtherWorlds[];
  /** What implementations print. */
  readonly messages: readonly CheckedMessages[];
  /** Why they print it; one list a protocol, at most. */
  readonly causes: readonly CheckedCauses[];
  /** The questions that lead to causes; one tree a protocol, at most. */
  readonly diagnoses: readonly CheckedDiagnosis[];
  readonly locales: readonly CheckedLocale[];
  /** The terms that are settled; undefined where there is no such file. */
  readonly glossary: CheckedGlossary | undefined;
  /** The protocols that have a diagnosis.yaml, even where its shape is wrong. */
  readonly diagnosed: ReadonlySet<string>;
  /** What is wrong in itself, so that what others say of it cannot be judged. */
  readonly faulty: FaultyFiles;
  /** Every `en.mdx`, by `<protocol>/<folder>`, even where its shape is wrong; its document where the YAML is right. */
  readonly originals: ReadonlyMap<string, { readonly protocol: string; readonly document: MdxDocument | undefined }>;
  /** Every file of a translation, even where its shape is wrong. */
  readonly translationFiles: readonly TranslationFile[];
}

const protocolFile = yamlFiles(protocolEntry);
const protocolTranslationFile = yamlFiles(protocolTranslationEntry);
const codeFile = mdxFiles(codeEntry);
const translationFile = mdxFiles(translationEntry, explainFact);
const localeFile = remembering(parseJson);
const glossaryFile = yamlFiles(glossaryEntry);

/** What stands in `content/` beside the folders of the protocols. */
const beside = ['LICENSE.md'];

/**
 * Reads and checks all content: syntax, shape, and the rules that span files.
 *
 * @param contentRoot folder with a folder for each protocol
 * @param localesRoot folder with a JSON file for each locale
 * @param memory of earlier runs, so that files with the same bytes are not parsed again
 * @returns what could be read, and every problem found, sorted by file and line
 */
export function readCorpus(
  contentRoot: string,
  localesRoot: string,
  memory: Memory = {},
): { corpus: Corpus; problems: Problem[] } {
  const problems: Problem[] = [];
  const told = new Set<string>();
  const report: Report = (file, line, message) => {
    // What is wrong with a name is found where it is listed, and where it is read.
    const sentence = `${file}:${line} ${message}`;
    if (!told.has(sentence)) problems.push({ file, line, message });
    told.add(sentence);
  };
  const read = { ...readContent(contentRoot, report, memory), ...readLocales(localesRoot, report, memory) };
  const corpus: Corpus = { ...read, faulty: new FaultyFiles(contentRoot, problems) };
  for (const rule of rules) {
    try {
      rule.check(corpus, report);
    } catch (error) {
      report(basename(contentRoot), 1, failure(`The rule "${rule.name}" fails`, error));
    }
  }
  return { corpus, problems: sortProblems(problems) };
}

function readContent(root: string, report: Report, memory: Memory): Omit<Corpus, 'locales' | 'glossary' | 'faulty'> {
  const name = basename(root);
  const { folders, files } = listFolder(root, name, report);
  if (folders.length === 0) report(name, 1, 'There is no protocol here. Add a folder for each, with a protocol.yaml.');
  for (const file of files.filter((one) => !beside.includes(one))) {
    report(`${name}/${file}`, 1, `"${file}" belongs to no protocol. Move it into the folder of one, or remove it.`);
  }
  for (const folder of folders) {
    const fault = protocolNameFault(folder);
    if (fault !== undefined) report(`${name}/${folder}`, 1, fault);
  }
  const parts = folders.map((protocol) => readProtocol(new ProtocolFolder(root, protocol, report, memory)));
  return {
    protocols: parts.flatMap((part) => part.protocols),
    codes: parts.flatMap((part) => part.codes),
    translations: parts.flatMap((part) => part.translations),
    protocolTranslations: parts.flatMap((part) => part.protocolTranslations),
    scenarios: parts.flatMap((part) => part.scenarios),
    observed: parts.flatMap((part) => part.observed),
    exceptions: parts.flatMap((part) => part.exceptions),
    products: parts.flatMap((part) => part.products),
    otherWorlds: parts.flatMap((part) => part.otherWorlds),
    messages: parts.flatMap((part) => part.messages),
    causes: parts.flatMap((part) => part.causes),
    diagnoses: parts.flatMap((part) => part.diagnoses),
    diagnosed: new Set(parts.flatMap((part) => part.diagnosed)),
    originals: new Map(parts.flatMap((part) => part.originals)),
    translationFiles: parts.flatMap((part) => part.translationFiles),
  };
}

function readProtocol(folder: ProtocolFolder) {
  const { protocol, name, report } = folder;
  if (!folder.has('protocol.yaml')) {
    report(`${name}/protocol.yaml`, 1, 'This file is missing. Add it: it names the protocol and its sources.');
  }
  const whole = {
    protocols: folder.file('protocol.yaml', protocolFile),
    protocolTranslations: localeTags
      .filter((tag) => tag !== defaultLocale)
      .flatMap((locale) =>
        folder.file(`protocol.${locale}.yaml`, protocolTranslationFile).map((file) => ({ ...file, locale })),
      ),
    scenarios: readScenarios(folder),
    observed: readObserved(folder),
    exceptions: readExceptions(folder),
    products: readProducts(folder),
    otherWorlds: readOtherWorlds(folder),
    messages: readMessages(folder),
    causes: readCauses(folder),
    diagnoses: readDiagnosis(folder),
    diagnosed: hasDiagnosis(folder) ? [protocol] : [],
  };
  reportMissing(folder, whole);
  folder.reportUnasked(nearest);
  return { ...whole, ...readCodes(folder) };
}

/** Lists that files of a protocol name things of, where there is no such list. */
function reportMissing(
  folder: ProtocolFolder,
  { observed, messages, diagnoses }: Pick<Corpus, 'observed' | 'messages' | 'diagnoses'>,
): void {
  const lists: readonly [file: string, isNamed: boolean, what: string][] = [
    ['causes.yaml', messages.length + diagnoses.length > 0, 'messages/ and diagnosis.yaml name its causes'],
    ['scenarios.yaml', observed.length > 0, 'observed/ says what was seen in its scenarios'],
  ];
  for (const [file, isNamed, what] of lists) {
    if (isNamed && !folder.has(file)) {
      folder.report(`${folder.name}/${file}`, 1, `This file is missing. Add it: ${what}.`);
    }
  }
}

function readCodes(folder: ProtocolFolder): Pick<Corpus, 'codes' | 'translations' | 'translationFiles'> & {
  readonly originals: [string, { readonly protocol: string; readonly document: MdxDocument | undefined }][];
} {
  const { protocol, name, report } = folder;
  const codes: CheckedCode[] = [];
  const translations: CheckedTranslation[] = [];
  const originals: [string, { protocol: string; document: MdxDocument | undefined }][] = [];
  const translationFiles: TranslationFile[] = [];
  for (const number of folder.codeFolders()) {
    const { folders, files } = folder.list(number);
    for (const inner of folders) {
      report(`${name}/${number}/${inner}`, 1, 'The folder of a code holds files alone. Remove this folder.');
    }
    if (folders.length + files.length === 0) report(`${name}/${number}`, 1, 'The folder is empty. Remove it.');
    for (const file of files) {
      const path = `${name}/${number}/${file}`;
      const locale = checkFileName(path, report);
      if (locale === undefined) continue;
      const original = `${protocol}/${number}`;
      if (locale === defaultLocale) {
        const found = folder.read(`${number}/${file}`, codeFile);
        originals.push([original, { protocol, document: found?.document }]);
        if (found?.entry) codes.push({ protocol, folder: number, document: found.document, entry: found.entry });
      } else {
        const found = folder.read(`${number}/${file}`, translationFile);
        translationFiles.push({ original, protocol, file: path, locale, document: found?.document });
        if (!found?.entry) continue;
        translations.push({ protocol, folder: number, locale, document: found.document, entry: found.entry });
      }
    }
  }
  return { codes, translations, originals, translationFiles };
}

function readLocales(root: string, report: Report, memory: Memory): Pick<Corpus, 'locales' | 'glossary'> {
  const name = basename(root);
  const { folders, files, odd } = listFolder(root, name, report);
  const locales: CheckedLocale[] = [];
  for (const locale of localeTags) {
    const file = `${name}/${locale}.json`;
    if (![...files, ...folders, ...odd].includes(`${locale}.json`)) {
      const keys = locale === defaultLocale ? 'src/schema/messages.ts' : `${defaultLocale}.json`;
      report(file, 1, `This file is missing. Add it, with every key of ${keys}.`);
      continue;
    }
    const document = localeFile(join(root, `${locale}.json`), file, report, memory);
    if (document === undefined) continue;
    if (isMessages(document.value)) locales.push({ locale, document, messages: document.value });
    else report(file, 1, 'This must be one object of keys and texts. Wrap the file in { and }.');
  }
  const known = [...localeTags.map((locale) => `${locale}.json`), glossaryName];
  for (const file of [...folders, ...files].filter((one) => !known.includes(one))) {
    const tag = /^(.+)\.json$/.exec(file)?.[1];
    const sentence =
      tag === undefined
        ? `"${file}" is not a file of the locales. Remove it.`
        : `"${tag}" is not in the list of locales. Add it to src/i18n/locales.ts, or remove this file.`;
    report(`${name}/${file}`, 1, sentence);
  }
  const hasGlossary = [...files, ...folders, ...odd].includes(glossaryName);
  const found = hasGlossary
    ? glossaryFile(join(root, glossaryName), `${name}/${glossaryName}`, report, memory)
    : undefined;
  return { locales, glossary: found?.entry && { document: found.document, entry: found.entry } };
}

const glossaryName = 'glossary.yaml';

function isMessages(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
