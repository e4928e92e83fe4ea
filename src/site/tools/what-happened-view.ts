import type { Answer, Branch, LikelyCause, Step } from '../../domain/diagnosis.ts';
import { familyOf, type Family } from '../../domain/family.ts';
import type { Sighting } from '../../domain/observation.ts';
import type { Protocol } from '../../domain/protocol.ts';
import { cite, type Citation } from '../../domain/reference.ts';
import { defaultLocale, locales, type Locale } from '../../i18n/locales.ts';
import { translator, type Translate } from '../../i18n/translate.ts';
import { pathOf } from '../../i18n/urls.ts';
import type { FurtherPage } from '../../schema/diagnosis.ts';
import { localizedText, type LocalizedText } from '../localized-text.ts';
import type { ToolPage } from '../pages.ts';
import type { Link } from '../pair-view.ts';
import { scenarioSentence } from '../scenario-view.ts';

/** Some implementations with which a scenario showed the same cause. */
export interface SeenView {
  /** Each with its version, leading to what was recorded. */
  readonly by: readonly Link[];
  /** What was done to them, in a sentence. */
  readonly sentence: string;
}

export interface LikelyCauseView {
  readonly cause: LocalizedText;
  readonly remedy: LocalizedText;
  /** The pages of its other codes than the one that was reported, and that of more of it. */
  readonly links: readonly Link[];
  readonly seen: readonly SeenView[];
  readonly sources: readonly Citation[];
}

/** What follows an answer; its id is the anchor. */
export type StepView =
  | {
      readonly kind: 'question';
      readonly id: string;
      readonly question: LocalizedText;
      readonly answers: readonly AnswerView[];
    }
  | {
      readonly kind: 'causes';
      readonly id: string;
      readonly heading: string;
      readonly causes: readonly LikelyCauseView[];
    };

export interface AnswerView {
  readonly text: LocalizedText;
  readonly step: StepView;
}

/** An answer to the first question: a code with its name, or something in words. */
export interface BranchView extends AnswerView {
  /** Undefined where it is no code, like its family. */
  readonly number: number | undefined;
  readonly family: Family | undefined;
}

/** Everything that the page shows, finished. */
export interface WhatHappenedView {
  readonly title: string;
  readonly lead: string;
  /** Leads to everything at once, and back to one question at a time. */
  readonly views: { readonly all: string; readonly steps: string };
  readonly question: LocalizedText;
  readonly branches: readonly BranchView[];
  /** What a listener is told of the place of a question: `%` stands for its number. */
  readonly progress: string;
}

/** @throws where the protocol has no questions; content is checked for them beforehand */
export function whatHappenedView({ locale, protocol, tool }: ToolPage): WhatHappenedView {
  const t = translator(locale);
  const { diagnosis } = protocol;
  if (diagnosis === undefined) throw new Error(`"${protocol.id}" has no questions that lead to causes.`);
  return {
    title: t(`tool.${tool}`),
    lead: t('happened.lead'),
    views: { all: t('happened.all'), steps: t('happened.steps') },
    question: localizedText(diagnosis.question, locale),
    branches: diagnosis.branches.map((branch) => branchView(branch, protocol, locale)),
    progress: t('happened.progress', { number: '%' }),
  };
}

function branchView(branch: Branch, protocol: Protocol, locale: Locale): BranchView {
  const code = protocol.codes.find(({ number }) => number === branch.told);
  const tag = locale === defaultLocale ? undefined : locales[defaultLocale].tag;
  return {
    number: code?.number,
    family: code && familyOf(code, protocol.ranges),
    text: code === undefined ? localizedText(branch.text ?? {}, locale) : { text: code.name, tag },
    step: stepView(branch, code === undefined ? [] : [code.number], protocol, locale),
  };
}

function stepView(
  { id, step }: { readonly id: string; readonly step: Step },
  told: readonly number[],
  protocol: Protocol,
  locale: Locale,
): StepView {
  const t = translator(locale);
  if (step.kind === 'causes') {
    return {
      kind: 'causes',
      id,
      heading: t('happened.causes', { count: step.causes.length }),
      causes: step.causes.map((cause) => likelyCauseView(cause, told, protocol, locale)),
    };
  }
  return {
    kind: 'question',
    id,
    question: localizedText(step.question, locale),
    answers: step.answers.map((answer: Answer) => ({
      text: localizedText(answer.text ?? {}, locale),
      step: stepView(answer, told, protocol, locale),
    })),
  };
}

function likelyCauseView(
  { cause: { cause, remedy, codes }, seen, sources, page }: LikelyCause,
  told: readonly number[],
  protocol: Protocol,
  locale: Locale,
): LikelyCauseView {
  const t = translator(locale);
  return {
    cause: localizedText(cause, locale),
    remedy: localizedText(remedy, locale),
    links: [
      ...codes
        .filter((code) => !told.includes(code))
        .map((code) => ({
          label: String(code),
          path: pathOf({ kind: 'code', protocol: protocol.id, code }, locale),
        })),
      ...(page === undefined
        ? []
        : [{ label: pageLabel(page, t), path: pathOf({ kind: page, protocol: protocol.id }, locale) }]),
    ],
    seen: [...Map.groupBy(seen, ({ scenario }) => scenario)].map(([scenario, all]) => ({
      by: all.map((sighting) => recordLink(sighting, protocol, locale)),
      sentence: scenarioSentence([scenario], locale),
    })),
    sources: sources.map((source) => inShort(cite(source, protocol.sources))),
  };
}

/** Of a file its repository alone: the list is read on phones, and the link leads to the file. */
function inShort(citation: Citation): Citation {
  return { ...citation, label: citation.label.replace(/: .*/, '') };
}

/** Leads to the record of what was seen, on the page of the implementation. */
function recordLink({ endpoint, scenario }: Sighting, protocol: Protocol, locale: Locale): Link {
  const { id, name, version } = endpoint.implementation;
  const path = pathOf({ kind: 'implementation', protocol: protocol.id, implementation: id }, locale);
  return { label: `${name} ${version}`, path: `${path}#${endpoint.role}-${scenario.id}` };
}

function pageLabel(page: FurtherPage, t: Translate): string {
  return page === 'limits' ? t('observed.limitsLink') : t(`heading.${page}`);
}
