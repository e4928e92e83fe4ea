import { existsSync, readFileSync, readdirSync, type Dirent } from 'node:fs';
import { basename, join } from 'node:path';
import { defaultLocale, isLocale, localeTags, type Locale } from '../i18n/locales.ts';
import { parseJson, parseMdx, parseYaml, type MdxDocument, type SourceDocument } from './document.ts';
import { codeEntry, type CodeEntry } from './code.ts';
import { checkFileName } from './file-name.ts';
import { explainFact } from './misplaced-fact.ts';
import type { ExceptionList } from './exception.ts';
import type { ObservedEntry } from './observation.ts';
import { glossaryEntry, type GlossaryEntry } from './glossary.ts';
import type { DiagnosisEntry } from './diagnosis.ts';
import { hasDiagnosis, readDiagnosis } from './diagnosis-files.ts';
import { observedFolder, readExceptions, readObserved, readScenarios } from './observed-files.ts';
import type { CauseList, MessageList } from './message.ts';
import { messageFolder, readCauses, readMessages } from './message-files.ts';
import type { OtherWorldList, ProductEntry } from './product.ts';
import { productFolder, readOtherWorlds, readProducts } from './product-files.ts';
import { sortProblems, type Problem, type Report } from './problem.ts';
import { protocolEntry, type ProtocolEntry } from './protocol.ts';
import { rules } from './rules.ts';
import type { ScenarioCatalogue } from './scenario.ts';
import { checkShape } from './shape.ts';
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
  /** Every `en.mdx`, by `<protocol>/<folder>`, even where its shape is wrong; its document where the YAML is right. */
  readonly originals: ReadonlyMap<string, { readonly protocol: string; readonly document: MdxDocument | undefined }>;
  /** Every file of a translation, with the key of its original, even where its shape is wrong. */
  readonly translationFiles: readonly { readonly original: string; readonly file: string }[];
}

/**
 * Reads and checks all content: syntax, shape, and the rules that span files.
 *
 * @param contentRoot folder with a folder for each protocol
 * @param localesRoot folder with a JSON file for each locale
 * @returns what could be read, and every problem found, sorted by file and line
 */
export function readCorpus(contentRoot: string, localesRoot: string): { corpus: Corpus; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (file, line, message) => problems.push({ file, line, message });
  const shape = readContent(contentRoot, report);
  const corpus: Corpus = {
    ...shape,
    locales: readLocales(localesRoot, report),
    glossary: readGlossary(localesRoot, report),
  };
  for (const rule of rules) rule.check(corpus, report);
  return { corpus, problems: sortProblems(problems) };
}

function readContent(root: string, report: Report): Omit<Corpus, 'locales' | 'glossary'> {
  const protocols: CheckedProtocol[] = [];
  const codes: CheckedCode[] = [];
  const translations: CheckedTranslation[] = [];
  const protocolTranslations: CheckedProtocolTranslation[] = [];
  const scenarios: CheckedScenarios[] = [];
  const observed: CheckedObserved[] = [];
  const exceptions: CheckedExceptions[] = [];
  const products: CheckedProduct[] = [];
  const otherWorlds: CheckedOtherWorlds[] = [];
  const messages: CheckedMessages[] = [];
  const causes: CheckedCauses[] = [];
  const diagnoses: CheckedDiagnosis[] = [];
  const diagnosed = new Set<string>();
  const originals = new Map<string, { protocol: string; document: MdxDocument | undefined }>();
  const translationFiles: { original: string; file: string }[] = [];
  if (folders(root).length === 0) {
    report(basename(root), 1, 'There is no protocol here. Add a folder for each, with a protocol.yaml.');
  }
  for (const protocol of folders(root)) {
    const name = `${basename(root)}/${protocol}`;
    const path = join(root, protocol, 'protocol.yaml');
    if (existsSync(path)) {
      const document = parseYaml(`${name}/protocol.yaml`, readFileSync(path, 'utf8'), report);
      const entry = document && checkShape(protocolEntry, document, report);
      if (document && entry) protocols.push({ protocol, document, entry });
    } else {
      report(`${name}/protocol.yaml`, 1, 'This file is missing. Add it: it names the protocol and its sources.');
    }
    for (const locale of localeTags.filter((tag) => tag !== defaultLocale)) {
      const file = `protocol.${locale}.yaml`;
      const path = join(root, protocol, file);
      if (!existsSync(path)) continue;
      const document = parseYaml(`${name}/${file}`, readFileSync(path, 'utf8'), report);
      const entry = document && checkShape(protocolTranslationEntry, document, report);
      if (document && entry) protocolTranslations.push({ protocol, locale, document, entry });
    }
    scenarios.push(...readScenarios(root, protocol, name, report));
    observed.push(...readObserved(root, protocol, name, report));
    exceptions.push(...readExceptions(root, protocol, name, report));
    products.push(...readProducts(root, protocol, name, report));
    otherWorlds.push(...readOtherWorlds(root, protocol, name, report));
    messages.push(...readMessages(root, protocol, name, report));
    causes.push(...readCauses(root, protocol, name, report));
    diagnoses.push(...readDiagnosis(root, protocol, name, report));
    if (hasDiagnosis(root, protocol)) diagnosed.add(protocol);
    for (const folder of folders(join(root, protocol))) {
      if ([observedFolder, productFolder, messageFolder].includes(folder)) continue;
      for (const inner of folders(join(root, protocol, folder))) {
        report(`${name}/${folder}/${inner}`, 1, 'The folder of a code holds files alone. Remove this folder.');
      }
      for (const file of files(join(root, protocol, folder))) {
        const path = `${name}/${folder}/${file}`;
        const locale = checkFileName(path, report);
        if (locale === undefined) continue;
        const original = `${protocol}/${folder}`;
        const document = parseMdx(path, readFileSync(join(root, protocol, folder, file), 'utf8'), report);
        if (locale === defaultLocale) originals.set(original, { protocol, document });
        else translationFiles.push({ original, file: path });
        if (document === undefined) continue;
        if (locale === defaultLocale) {
          const entry = checkShape(codeEntry, document, report);
          if (entry) codes.push({ protocol, folder, document, entry });
        } else {
          const entry = checkShape(translationEntry, document, report, explainFact);
          if (entry) translations.push({ protocol, folder, locale, document, entry });
        }
      }
    }
  }
  return {
    protocols,
    codes,
    translations,
    protocolTranslations,
    scenarios,
    observed,
    exceptions,
    products,
    otherWorlds,
    messages,
    causes,
    diagnoses,
    diagnosed,
    originals,
    translationFiles,
  };
}

function readLocales(root: string, report: Report): CheckedLocale[] {
  const checked: CheckedLocale[] = [];
  for (const locale of localeTags) {
    const file = `${basename(root)}/${locale}.json`;
    const path = join(root, `${locale}.json`);
    if (!existsSync(path)) {
      const keys = locale === defaultLocale ? 'src/schema/messages.ts' : `${defaultLocale}.json`;
      report(file, 1, `This file is missing. Add it, with every key of ${keys}.`);
      continue;
    }
    const document = parseJson(file, readFileSync(path, 'utf8'), report);
    if (document === undefined) continue;
    if (isMessages(document.value)) checked.push({ locale, document, messages: document.value });
    else report(file, 1, 'This must be one object of keys and texts. Wrap the file in { and }.');
  }
  for (const file of files(root)) {
    const tag = /^(.+)\.json$/.exec(file)?.[1];
    if (tag !== undefined && !isLocale(tag)) {
      report(
        `${basename(root)}/${file}`,
        1,
        `"${tag}" is not in the list of locales. Add it to src/i18n/locales.ts, or remove this file.`,
      );
    }
  }
  return checked;
}

function readGlossary(root: string, report: Report): CheckedGlossary | undefined {
  const path = join(root, 'glossary.yaml');
  if (!existsSync(path)) return undefined;
  const document = parseYaml(`${basename(root)}/glossary.yaml`, readFileSync(path, 'utf8'), report);
  const entry = document && checkShape(glossaryEntry, document, report);
  return document && entry && { document, entry };
}

/** Names of the folders in a folder, in order; none where it does not exist. */
function folders(root: string): string[] {
  return namesIn(root, (entry) => entry.isDirectory());
}

/** Names of the files in a folder, in order; none where it does not exist. */
function files(root: string): string[] {
  return namesIn(root, (entry) => !entry.isDirectory());
}

function namesIn(root: string, keep: (entry: Dirent) => boolean): string[] {
  if (!existsSync(root)) return [];
  const entries = readdirSync(root, { withFileTypes: true });
  return entries
    .filter(keep)
    .map(({ name }) => name)
    .sort();
}

function isMessages(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
