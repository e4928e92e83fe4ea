import type { Rule } from './rule.ts';
import { bodyComponents } from './rules/body-components.ts';
import { bodySyntax } from './rules/body-syntax.ts';
import { citedObservations } from './rules/cited-observations.ts';
import { codeNumber } from './rules/code-number.ts';
import { confusionTarget } from './rules/confusion-target.ts';
import { diagnosisCauses } from './rules/diagnosis-causes.ts';
import { diagnosisObservations } from './rules/diagnosis-observations.ts';
import { diagnosisTree } from './rules/diagnosis-tree.ts';
import { factsObserved } from './rules/facts-observed.ts';
import { knownSources } from './rules/known-sources.ts';
import { localeKeys } from './rules/locale-keys.ts';
import { localeTexts } from './rules/locale-texts.ts';
import { messageCauses } from './rules/message-causes.ts';
import { placeholders } from './rules/placeholders.ts';
import { productCodes } from './rules/product-codes.ts';
import { questionTarget } from './rules/question-target.ts';
import { rangeCover } from './rules/range-cover.ts';
import { recordedScenarios } from './rules/recorded-scenarios.ts';
import { scenarioSentences } from './rules/scenario-sentences.ts';
import { sequenceScenario } from './rules/sequence-scenario.ts';
import { toldOnce } from './rules/told-once.ts';
import { translatedPassagesRule } from './rules/translated-passages.ts';
import { translatedTexts } from './rules/translated-texts.ts';
import { translationOriginal } from './rules/translation-original.ts';
import { usedKeys } from './rules/used-keys.ts';
import { writtenIn } from './rules/written-in.ts';

/** Every rule that a build enforces, beside the shape of each file. */
export const rules: readonly Rule[] = [
  bodyComponents,
  bodySyntax,
  citedObservations,
  codeNumber,
  confusionTarget,
  diagnosisCauses,
  diagnosisObservations,
  diagnosisTree,
  factsObserved,
  knownSources,
  localeKeys,
  localeTexts,
  messageCauses,
  placeholders,
  productCodes,
  questionTarget,
  rangeCover,
  recordedScenarios,
  scenarioSentences,
  sequenceScenario,
  toldOnce,
  translatedPassagesRule,
  translatedTexts,
  translationOriginal,
  usedKeys,
  writtenIn,
];
