import { hex, encodeCloseFrame, longestReason } from '../../domain/close-frame.ts';
import { framesOf, type SentFrame } from '../../domain/code-frames.ts';
import type { Code } from '../../domain/code.ts';
import { faultSources, type FaultId } from '../../domain/frame-fault.ts';
import { cite, type Citation } from '../../domain/reference.ts';
import { translator, type Translate } from '../../i18n/translate.ts';
import { pathOf } from '../../i18n/urls.ts';
import type { MessageKey } from '../../schema/messages.ts';
import { codeDestination, type ToolPage } from '../pages.ts';
import { rangeViews } from '../range-view.ts';
import { frameExamples } from './frame-examples.ts';
import type { FrameTexts } from './frame-texts.ts';

/** A part of a Close frame, in a few words. */
export interface LayoutRow {
  readonly name: string;
  readonly size: string;
  readonly holds: string;
  readonly citations: readonly Citation[];
}

/** The frames of a code, as bytes; a side that does not send it has none. */
export interface CodeFrameRow {
  readonly number: number;
  readonly name: string;
  readonly path: string;
  readonly server: string | undefined;
  readonly client: string | undefined;
  /** What there is to say of it in place of frames, or of frames that do not hold it. */
  readonly note: string | undefined;
}

export interface RuleView {
  readonly id: FaultId;
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** Everything that the page of the decoder shows, finished. */
export interface FrameToolView {
  readonly title: string;
  readonly lead: string;
  readonly examples: readonly { readonly label: string; readonly text: string }[];
  readonly layout: readonly LayoutRow[];
  readonly frames: readonly CodeFrameRow[];
  readonly rules: readonly { readonly heading: string; readonly rules: readonly RuleView[] }[];
  /** For the script. */
  readonly texts: FrameTexts;
}

/** What is read of a Close frame, in its order, with the sections that say so. */
const layout = [
  { id: 'fin', size: 'bit', sources: ['rfc6455 §5.5'] },
  { id: 'rsv', size: 'rsv', sources: ['rfc6455 §5.2'] },
  { id: 'opcode', size: 'opcode', sources: ['rfc6455 §5.5.1'] },
  { id: 'mask', size: 'bit', sources: ['rfc6455 §5.1'] },
  { id: 'length', size: 'length', sources: ['rfc6455 §5.5'] },
  { id: 'key', size: 'key', sources: ['rfc6455 §5.3'] },
  { id: 'code', size: 'code', sources: ['rfc6455 §5.5.1', 'rfc6455 §7.4'] },
  { id: 'reason', size: 'reason', sources: ['rfc6455 §5.5.1'] },
] as const;

/** The rules by the part of a frame that they are about, in the order of `faultSources`. */
const groups = {
  header: ['reserved-bit', 'compressed-bit', 'reserved-opcode', 'fragmented-control'],
  length: [
    ...(['masked-from-server', 'unmasked-from-client', 'control-too-long', 'length-not-minimal'] as const),
    ...(['length-top-bit', 'cut-header', 'cut-mask', 'cut-payload'] as const),
  ],
  body: [
    ...(['one-byte-body', 'code-not-used', 'code-never-sent', 'code-reserved', 'code-unassigned'] as const),
    ...(['code-undefined', 'code-of-client', 'reason-not-utf8', 'text-not-utf8'] as const),
  ],
  around: ['data-after-close', 'frame-after-close'],
} as const satisfies Readonly<Record<string, readonly FaultId[]>>;

/** Composes the page of the decoder. */
export function frameToolView(page: ToolPage): FrameToolView {
  const { locale, protocol } = page;
  const t = translator(locale);
  const citations = (sources: readonly string[]): Citation[] => sources.map((source) => cite(source, protocol.sources));
  return {
    title: t('tool.frame'),
    lead: t('frameTool.lead'),
    examples: frameExamples.map(({ id, text }) => ({ label: t(`frameTool.example.${id}`), text })),
    layout: layout.map(({ id, size, sources }) => ({
      name: id === 'code' || id === 'reason' ? t(`frameTool.${id}`) : t(`frameTool.field.${id}`),
      size: t(`frameTool.size.${size}`),
      holds: t(`frameTool.holds.${id}`),
      citations: citations(sources),
    })),
    frames: protocol.codes.map((code) => codeFrames(code, pathOf(codeDestination(code), locale), t)),
    rules: (['header', 'length', 'body', 'around'] as const).map((group) => ({
      heading: t(`frameTool.group.${group}`),
      rules: groups[group].map((id) => ({
        id,
        text: t(`frameTool.rule.${id}`),
        citations: citations(faultSources[id]),
      })),
    })),
    texts: frameTexts(page, t),
  };
}

function codeFrames(code: Code, path: string, t: Translate): CodeFrameRow {
  const { number, name } = code;
  const frames = framesOf(code);
  const bytes = (from: SentFrame['from']): string | undefined => {
    const frame = frames.find((one) => one.from === from);
    return frame && hex(encodeCloseFrame(frame));
  };
  const isEmpty = frames.some((frame) => frame.code === undefined);
  return {
    number,
    name,
    path,
    server: bytes('server'),
    client: bytes('client'),
    note: isEmpty ? t('frameTool.emptyNote', { code: number }) : frames.length === 0 ? t('frame.never') : undefined,
  };
}

/** What is found where a rule is broken; several rules are broken in the same words. */
const found = {
  'reserved-bit': 'frameTool.found.reserved-bit',
  'compressed-bit': 'frameTool.found.compressed-bit',
  'reserved-opcode': 'frameTool.found.reserved-opcode',
  'fragmented-control': 'frameTool.found.fragmented-control',
  'masked-from-server': 'frameTool.found.masked-from-server',
  'unmasked-from-client': 'frameTool.found.unmasked-from-client',
  'control-too-long': 'frameTool.found.length',
  'length-not-minimal': 'frameTool.found.length-not-minimal',
  'length-top-bit': 'frameTool.found.length',
  'cut-header': 'frameTool.found.cut-header',
  'cut-mask': 'frameTool.found.cut-mask',
  'cut-payload': 'frameTool.found.cut-payload',
  'one-byte-body': 'frameTool.found.one-byte-body',
  'code-not-used': 'frameTool.found.code',
  'code-never-sent': 'frameTool.found.code',
  'code-reserved': 'frameTool.found.code',
  'code-unassigned': 'frameTool.found.code',
  'code-undefined': 'frameTool.found.code',
  'code-of-client': 'frameTool.found.code-of-client',
  'reason-not-utf8': 'frameTool.found.reason-not-utf8',
  'text-not-utf8': 'frameTool.found.text-not-utf8',
  'data-after-close': 'frameTool.found.after',
  'frame-after-close': 'frameTool.found.after',
} as const satisfies Readonly<Record<FaultId, MessageKey>>;

/** The names that the texts of the script have filled in, each as the script finds it. */
const open = {
  ...{ bit: '{bit}', opcode: '{opcode}', length: '{length}', width: '{width}', missing: '{missing}', code: '{code}' },
  ...{ place: '{place}', byte: '{byte}', problem: '{problem}', found: '{found}', frames: '{frames}' },
  ...{ used: '{used}', most: '{most}' },
};

function frameTexts({ locale, protocol }: ToolPage, t: Translate): FrameTexts {
  const all = <Name extends string>(names: readonly Name[], text: (name: Name) => string): Record<Name, string> =>
    Object.fromEntries(names.map((name) => [name, text(name)])) as Record<Name, string>;
  return {
    found: all(Object.keys(found) as FaultId[], (id) => t(found[id], open)),
    severity: all(['broken', 'depends', 'unassigned', 'incomplete', 'note'], (id) => t(`frameTool.severity.${id}`)),
    verdict: all(['none', 'broken', 'depends', 'unassigned', 'incomplete', 'note', 'other'], (id) =>
      t(`frameTool.verdict.${id}`),
    ),
    utf8: all(['continuation', 'overlong', 'surrogate', 'beyond', 'interrupted', 'unfinished'], (id) =>
      t(`frameTool.utf8.${id}`),
    ),
    part: {
      ...all(['opcode', 'length', 'extended-length', 'payload'], (id) => t(`frameTool.part.${id}`)),
      'masking-key': t('frameTool.field.key'),
      code: t('frameTool.code'),
      reason: t('frameTool.reason'),
    },
    notation: all(['hex', 'dump', 'words', 'decimal', 'binary', 'octal', 'string', 'percent', 'base64'], (id) =>
      t(`frameTool.notation.${id}`),
    ),
    refused: all(['too-long', 'http', 'odd-digits', 'out-of-range', 'not-a-byte', 'nothing'], (id) =>
      t(`frameTool.refused.${id}`, open),
    ),
    carried: all(['tls', 'http', 'nothing'], (id) => t(`frameTool.carried.${id}`)),
    problem: all(['code', 'reason-alone', 'reason-surrogate', 'reason-too-long'], (id) =>
      t(`frameTool.problem.${id}`, open),
    ),
    from: all(['client', 'server'], (id) => t(`frameTool.from.${id}`)),
    read: all(['notation', 'part', 'around'], (id) => t(`frameTool.read.${id}`)),
    opcode: t('frameTool.field.opcode'),
    length: t('frameTool.field.length'),
    leavesOut: t('frameTool.leavesOut'),
    behindHttp: t('frameTool.behindHttp'),
    place: t('frameTool.place', open),
    more: t('frameTool.more', open),
    used: t('frameTool.used', { used: '{used}', most: longestReason }),
    copy: t('page.copy'),
    copied: t('page.copied'),
    ranges: rangeViews(protocol, locale).map(({ first, last, standing }) => [first, last, standing]),
    usedNumbers: protocol.usedNumbers,
    home: pathOf({ kind: 'protocol', protocol: protocol.id }, locale),
  };
}
