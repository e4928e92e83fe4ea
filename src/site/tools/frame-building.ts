import { closeFrameProblem, encodeCloseFrame, longestReason } from '../../domain/close-frame.ts';
import { utf8Length } from '../../domain/utf8-length.ts';
import { exampleMask } from '../../domain/code-frames.ts';
import { decodeCloseFrame } from '../../domain/decode-close-frame.ts';
import type { Side } from '../../domain/decoded-frame.ts';
import { element, spaced } from './elements.ts';
import { frameCard } from './frame-card.ts';
import { literalsOf } from './frame-literals.ts';
import { filled, type FrameTexts } from './frame-texts.ts';

/** What the page shows of a frame that was asked for. */
export interface Building {
  /** How much of the room for the reason is used, in words. */
  readonly used: string;
  /** Why there is no such frame, in a sentence; empty where there is. */
  readonly problem: string;
  readonly parts: readonly HTMLElement[];
}

/** Builds a frame from what was typed. */
export function building(typed: string, reason: string, side: Side, texts: FrameTexts): Building {
  // Japanese keyboards give wide digits.
  const digits = typed.normalize('NFKC').trim();
  const code = digits === '' ? undefined : /^\d+$/.test(digits) ? Number(digits) : NaN;
  const mask = side === 'client' ? exampleMask : undefined;
  const values = { used: utf8Length(reason), most: longestReason };
  const used = filled(texts.used, values);
  const problem = closeFrameProblem({ code, reason, mask });
  if (problem !== undefined && problem !== 'mask') {
    return { used, problem: filled(texts.problem[problem], values), parts: [] };
  }
  const bytes = encodeCloseFrame({ code, reason, mask });
  const frame = decodeCloseFrame(bytes, { from: side, extensions: [] });
  const rows = literalsOf(bytes).map(({ name, text }) => {
    const label = element('dt', '', name);
    label.lang = 'en';
    label.translate = false;
    const button = Object.assign(element('button', '', texts.copy), { type: 'button' });
    // A button says what it copies to those who do not see where it stands.
    button.setAttribute('aria-label', `${texts.copy} ${name}`);
    button.onclick = () => void copy(text, texts);
    return element('div', '', label, element('dd', '', ...spaced(element('code', '', text), button)));
  });
  return {
    used,
    problem: '',
    parts: [element('dl', 'frame-facts', ...rows), ...(frame.kind === 'none' ? [] : frameCard(frame, texts))],
  };
}

/** Copies, and says so. Where the browser lets nobody copy, nothing happens: the text can be marked. */
async function copy(text: string, { copied }: FrameTexts): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    const status = document.querySelector('output') ?? document.createElement('output');
    document.body.append(status);
    status.textContent = `${copied} ${text}`;
  } catch {
    // Nothing was copied, and nothing says that it was.
  }
}
