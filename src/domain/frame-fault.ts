/**
 * What a fault means for the frame:
 *
 * - `broken`: a rule is broken, whoever sent the frame;
 * - `depends`: broken unless an extension that was negotiated says otherwise;
 * - `unassigned`: the code is a number to which no specification gives a meaning in a Close frame;
 * - `incomplete`: the bytes end before the frame does, which may be all that is wrong;
 * - `note`: nothing is broken, but the reader of the frame should know.
 */
export type Severity = 'broken' | 'depends' | 'unassigned' | 'incomplete' | 'note';

/** Every rule that a frame can break, with the sections that state it, as content files cite them. In the order of a frame. */
export const faultSources = {
  /** RSV2 or RSV3, or RSV1 of a message that may be compressed. */
  'reserved-bit': ['rfc6455 §5.2'],
  /** RSV1 where even compression does not set it: in a control frame, or in a later fragment of a message. */
  'compressed-bit': ['rfc6455 §5.2', 'rfc7692 §6.1'],
  'reserved-opcode': ['rfc6455 §5.2'],
  'fragmented-control': ['rfc6455 §5.4', 'rfc6455 §5.5'],
  'masked-from-server': ['rfc6455 §5.1'],
  'unmasked-from-client': ['rfc6455 §5.1'],
  'control-too-long': ['rfc6455 §5.5'],
  'length-not-minimal': ['rfc6455 §5.2'],
  'length-top-bit': ['rfc6455 §5.2'],
  'cut-header': ['rfc6455 §5.2'],
  'cut-mask': ['rfc6455 §5.2'],
  'cut-payload': ['rfc6455 §5.2'],
  'one-byte-body': ['rfc6455 §5.5.1'],
  /** 0 to 999. */
  'code-not-used': ['rfc6455 §5.5.1', 'rfc6455 §7.4.2'],
  /** 1005, 1006, 1015. */
  'code-never-sent': ['rfc6455 §7.4.1'],
  /** 1004. */
  'code-reserved': ['rfc6455 §7.4.1'],
  /** 1016 to 2999. */
  'code-unassigned': ['rfc6455 §7.4.2'],
  /** From 5000. */
  'code-undefined': ['rfc6455 §5.5.1', 'rfc6455 §7.4.2'],
  /** 1010 from a server. */
  'code-of-client': ['rfc6455 §7.4.1'],
  'reason-not-utf8': ['rfc6455 §5.5.1', 'rfc6455 §8.1'],
  'text-not-utf8': ['rfc6455 §5.6', 'rfc6455 §8.1'],
  'data-after-close': ['rfc6455 §5.5.1'],
  /** A control frame behind a Close frame of the same side. */
  'frame-after-close': ['rfc6455 §1.4'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

export type FaultId = keyof typeof faultSources;

/** A rule that a frame breaks, or something else that is wrong with it. */
export interface Fault {
  readonly id: FaultId;
  readonly severity: Severity;
  /** The sections that state the rule, as content files cite them: `rfc6455 §5.5`. */
  readonly sources: readonly [string, ...string[]];
  /**
   * What was found, by name: `bit` (1 to 3), `opcode`, `length` and `missing` (bytes), `width` (bits of the length field),
   * `code`, `offset` (bytes from the start of the text), `byte` (its value), `problem` (see `Utf8Problem`), `at` (bytes from
   * the start of the frame).
   */
  readonly values: Readonly<Record<string, number | bigint | string>>;
}

/** A fault of a kind, with the sections of its rule. */
export function fault(id: FaultId, severity: Severity, values: Fault['values'] = {}): Fault {
  return { id, severity, sources: faultSources[id], values };
}
