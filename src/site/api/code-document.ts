import { closeFrameBytes, hex } from '../../domain/close-frame.ts';
import { closingOf, type Closing, type ClosingStep } from '../../domain/closing.ts';
import { framesOf, type SentFrame } from '../../domain/code-frames.ts';
import type { Code } from '../../domain/code.ts';
import { familyOf } from '../../domain/family.ts';
import type { Protocol } from '../../domain/protocol.ts';
import type { CodeDocument } from '../../schema/api/code.ts';
import { codeDestination } from '../pages.ts';
import { passageMaker } from '../passage-view.ts';
import { openingOf } from './addresses.ts';
import { codeFactsOf } from './code-facts.ts';
import { codeObservedOf } from './code-observed.ts';
import { confusionsOf } from './confusion.ts';
import { localizedTexts, pagesAt, passageIn, translated } from './in-every-language.ts';
import { longTextOf, type LongTexts } from './long-text.ts';
import { surroundingsOf } from './surroundings.ts';

/** Everything that is known of a code. */
export function codeDocument(code: Code, protocol: Protocol, longTexts: LongTexts): CodeDocument {
  const { number, name, gloss, orderly } = code;
  const closing = closingOf(code, protocol.observations);
  const observed = codeObservedOf(protocol.observations, number);
  return {
    ...openingOf({ kind: 'code', protocol: protocol.id, number }, 'code'),
    protocol: protocol.id,
    number,
    name,
    gloss: localizedTexts(gloss),
    family: familyOf(code, protocol.ranges),
    orderly,
    description: prosePassage(code, 'description'),
    when: prosePassage(code, 'when'),
    fix: prosePassage(code, 'fix'),
    facts: codeFactsOf(code, protocol),
    longText: longTextOf(code, protocol, longTexts),
    confusions: confusionsOf(code, protocol),
    closing: closing && closingDocument(closing),
    frames: framesOf(code).map(frameOf),
    observed,
    ...surroundingsOf(number, protocol),
    pages: pagesAt(codeDestination(code)),
    observedPages: observed && pagesAt({ kind: 'codeObserved', protocol: protocol.id, code: number }),
  };
}

/** A passage of the prose of a code. */
export function prosePassage(code: Code, part: keyof Code['prose']): CodeDocument['when'] {
  return passageIn((locale) =>
    passageMaker(code, locale)(code.prose[part], code.translations[locale]?.prose?.[part], part),
  );
}

function frameOf({ from, code, mask }: SentFrame): CodeDocument['frames'][number] {
  const { opcode, length, mask: key, code: body } = closeFrameBytes({ code, mask });
  return { from, bytes: hex([opcode, length, ...key, ...body]), mask: mask && hex(mask) };
}

function closingDocument({ steps, told }: Closing): NonNullable<CodeDocument['closing']> {
  return {
    steps: steps.map(stepOf),
    told: { client: told.client.map((one) => ({ ...one })), server: told.server.map((one) => ({ ...one })) },
  };
}

function stepOf(step: ClosingStep): NonNullable<CodeDocument['closing']>['steps'][number] {
  switch (step.kind) {
    case 'sends':
      return { step: step.kind, from: step.from, cause: step.cause, text: translated((t) => t(`cause.${step.cause}`)) };
    case 'happens':
      return { step: step.kind, at: step.at, cause: step.cause, text: translated((t) => t(`cause.${step.cause}`)) };
    case 'close':
      return { step: step.kind, from: step.from, code: step.code };
    case 'lost':
    case 'tls':
      return { step: step.kind };
  }
}
