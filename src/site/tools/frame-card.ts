import { hex } from '../../domain/close-frame.ts';
import type { AnyFrame, Field } from '../../domain/decoded-frame.ts';
import type { Fault } from '../../domain/frame-fault.ts';
import { utf8Text } from '../../domain/utf8.ts';
import { codeLink } from './code-link.ts';
import { element, spaced } from './elements.ts';
import { filled, type FrameTexts } from './frame-texts.ts';

/** More bytes of a field are not shown. */
const most = 64;

/** The colour of a field is that of a family of codes. */
const looks: Readonly<Record<Field['name'], string>> = {
  opcode: '',
  length: '',
  'extended-length': '',
  'masking-key': 'library',
  code: 'local',
  reason: 'private',
  payload: 'clean',
};

/** Shows a frame: its bytes, what each field of it says, and the rules that it breaks. */
export function frameCard(frame: AnyFrame, texts: FrameTexts): HTMLElement[] {
  const { fields, faults } = frame;
  const parts = fields.map((field) => ({ field, bytes: frame.bytes.subarray(field.start, field.end) }));
  const line = parts.map(({ field, bytes }) => element('span', looks[field.name], shortHex(bytes)));
  const rows = parts.map(({ field, bytes }) =>
    element(
      'div',
      looks[field.name],
      element('dt', '', texts.part[field.name]),
      element('dd', '', ...spaced(element('code', '', shortHex(bytes)), ...saidBy(field, frame, texts))),
    ),
  );
  return [
    element('p', 'frame-bytes', ...spaced(...line)),
    element('dl', 'frame-fields', ...rows),
    ...(frame.sender === undefined ? [] : [element('p', '', texts.from[frame.sender])]),
    ...(faults.length === 0 ? [] : [faultList(faults, texts)]),
  ];
}

/** What a field says, without its bytes. */
function saidBy({ name }: Field, frame: AnyFrame, texts: FrameTexts): (Node | string)[] {
  const { fin, rsv1, rsv2, rsv3, opcode, maskingKey, payload } = frame;
  const bit = (isSet: boolean): string => (isSet ? '1' : '0');
  const open = (bytes: Uint8Array): (Node | string)[] =>
    maskingKey === undefined ? [] : ['→', element('code', '', shortHex(bytes))];
  switch (name) {
    case 'opcode':
      return [`FIN ${bit(fin)} · RSV ${bit(rsv1)}${bit(rsv2)}${bit(rsv3)} · ${texts.opcode} ${opcode}`];
    case 'length': {
      const short = (frame.bytes[1] ?? 0) & 0x7f;
      return [`MASK ${bit(frame.masked === true)} · ${texts.length} ${short}`];
    }
    case 'extended-length':
      return frame.length === undefined ? [] : [String(frame.length)];
    case 'masking-key':
      return [];
    case 'code':
      if (frame.kind === 'other' || frame.code === undefined) return open(payload.subarray(0, 2));
      return [...open(payload.subarray(0, 2)), codeLink(frame.code, texts)];
    case 'reason':
      return frame.kind === 'other' ? [] : [...open(frame.reasonBytes), ...quoted(frame.reason)];
    case 'payload':
      return [...open(payload), ...quoted(frame.name === 'text' ? utf8Text(payload) : undefined)];
  }
}

/** A text as such, with what cannot be seen, or would turn other text round, by its number. */
function quoted(text: string | undefined): Node[] {
  if (text === undefined || text === '') return [];
  const shown = text.replace(
    /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/gu,
    (sign) => `⟨U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
  return [element('q', '', element('bdi', '', shown))];
}

function shortHex(bytes: Uint8Array): string {
  return bytes.length > most ? `${hex(bytes.subarray(0, most))} …` : hex(bytes);
}

/** Each fault: how grave it is, what was found, and the rule with its sections, as it stands in the page. */
function faultList(faults: readonly Fault[], texts: FrameTexts): HTMLElement {
  const items = faults.map(({ id, severity, values }) => {
    const { problem, offset, at, byte } = values;
    const place = Number(offset ?? at ?? 0) + 1;
    const found = filled(texts.found[id], {
      ...values,
      place,
      byte: hex([Number(byte ?? 0)]),
      problem: isProblem(problem, texts) ? texts.utf8[problem] : '',
    });
    const rule = document.querySelector(`#rules [data-fault="${id}"]`)?.cloneNode(true).childNodes ?? [];
    return element(
      'li',
      severity,
      ...spaced(element('b', '', texts.severity[severity]), element('span', '', found)),
      ' ',
      ...rule,
    );
  });
  return element('ul', 'frame-faults', ...items);
}

function isProblem(value: unknown, { utf8 }: FrameTexts): value is keyof FrameTexts['utf8'] {
  return typeof value === 'string' && Object.hasOwn(utf8, value);
}
