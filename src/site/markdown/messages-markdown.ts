import type { CauseView, MessagesView, MessageView } from '../messages-view.ts';
import {
  code,
  dotted,
  heading,
  lines,
  link,
  marked,
  paragraph,
  spaced,
  strong,
  type Block,
  type Part,
} from './nodes.ts';
import { citations } from './words.ts';

/** What the page of all messages says, in the order of Messages.astro. */
export function messagesBlocks({ title, lead, printers }: MessagesView): Block[] {
  return [
    heading(1, title),
    paragraph(lead),
    ...printers.flatMap(({ label, causes, sources, observed }) => [
      heading(2, label),
      ...causes.flatMap(causeBlocks),
      paragraph(dotted(observed && link(observed.label, observed.path), citations(sources))),
    ]),
  ];
}

function causeBlocks({ cause, remedy, codes, messages }: CauseView): Block[] {
  return [
    ...(codes.length === 0 ? [] : [paragraph(spaced(...codes.map(({ label, path }) => link(label, path))))]),
    lines(messages.map((message) => messageLine(message))),
    paragraph(marked(cause.text)),
    paragraph(marked(remedy.text)),
  ];
}

function messageLine({ parts, code: own, where, note }: MessageView): Part {
  const number = own && (own.path === undefined ? strong(own.label) : link(own.label, own.path));
  return dotted(code(parts.map(({ text }) => text).join('')), number, where, note);
}
