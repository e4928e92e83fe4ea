import { hex } from '../../domain/close-frame.ts';
import type { Side } from '../../domain/decoded-frame.ts';
import { readFrameFields, writeFrameFields } from './frame-address.ts';
import { building } from './frame-building.ts';
import { decoding } from './frame-decoding.ts';
import type { FrameTexts } from './frame-texts.ts';

// Loaded by the page of the decoder once a reader turns to it: decodes what is pasted and builds what is asked for, and
// keeps the address in step. Everything that was typed or stands in the address is shown as text alone.

/** Longer frames are not kept in the address, in bytes. */
const mostKept = 256;

function start(tool: HTMLElement, texts: FrameTexts): void {
  const part = (selector: string): HTMLElement => tool.querySelector<HTMLElement>(selector) ?? tool;
  const bytes = tool.querySelector('textarea');
  const [code, reason] = tool.querySelectorAll<HTMLInputElement>('input:not([type="radio"])');
  if (bytes === null || code === undefined || reason === undefined) return;
  const radios = [...tool.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  const sideOf = (name: string): Side | undefined => {
    const value = radios.find((radio) => radio.name === name && radio.checked)?.value;
    return value === 'client' || value === 'server' ? value : undefined;
  };
  const choose = (name: string, value: string): void => {
    for (const radio of radios) if (radio.name === name) radio.checked = radio.value === value;
  };

  let kept = '';
  const decode = (): void => {
    const { verdict, look, parts, bytes: read } = decoding(bytes.value, sideOf('from'), texts);
    tell(part('#decode [role="status"]'), verdict, look);
    part('#frame-read').replaceChildren(...parts);
    kept = read.length > mostKept ? '' : hex(read).replaceAll(' ', '').toLowerCase();
  };
  const build = (): void => {
    const { used, problem, parts } = building(code.value, reason.value, sideOf('side') ?? 'server', texts);
    part('#frame-used').textContent = used;
    tell(part('#build [role="status"]'), problem, 'failure');
    part('#frame-built').replaceChildren(...parts);
    part('#frame-mask').hidden = sideOf('side') !== 'client' || problem !== '';
  };
  const keep = (): void => {
    const fields = { bytes: kept, from: sideOf('from'), code: code.value, reason: reason.value };
    const query = writeFrameFields({ ...fields, side: sideOf('side') ?? 'server' });
    // Without its path: one that begins with two slashes would be taken for a host.
    history.replaceState(null, '', `./${query}${location.hash}`);
  };

  part('#decode').addEventListener('input', () => {
    decode();
    keep();
  });
  part('#build').addEventListener('input', () => {
    build();
    keep();
  });
  for (const button of tool.querySelectorAll<HTMLButtonElement>('button[data-text]')) {
    button.onclick = () => {
      bytes.value = button.dataset['text'] ?? '';
      decode();
      keep();
    };
  }

  const given = readFrameFields(location.search);
  // What was typed before the script came is not thrown away.
  bytes.value ||= given.bytes;
  code.value ||= given.code;
  reason.value ||= given.reason;
  if (given.from !== undefined) choose('from', given.from);
  if (given.side === 'client') choose('side', given.side);
  decode();
  // Who comes to decode sees no frame that was not asked for.
  if (code.value !== '' || reason.value !== '') build();
  tool.dataset['ready'] = '';
}

/** Says something where listeners are told of it; the same words are not said again. */
function tell(status: HTMLElement, text: string, look: string): void {
  status.className = `verdict ${look}`;
  if (status.textContent !== text) status.textContent = text;
}

const tool = document.getElementById('frame-tool');
const texts = document.getElementById('frame-texts');
// Our own texts, put there by FrameForm.astro.
if (tool !== null && texts !== null) start(tool, JSON.parse(texts.textContent) as FrameTexts);
