import type { DefaultTreeAdapterTypes } from 'parse5';

export type Document = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;
export type TextNode = DefaultTreeAdapterTypes.TextNode;

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is TextNode {
  return node.nodeName === '#text';
}

export function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** Every element below a node, in the order of their start tags. */
export function elementsIn(node: Node): Element[] {
  return childrenOf(node).flatMap((child) => (isElement(child) ? [child, ...elementsIn(child)] : []));
}

/** The value of an attribute; undefined where the element has none of that name. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The element itself or the nearest one around it that has the attribute. */
export function closestWith(node: Node, name: string): Element | undefined {
  if (isElement(node) && attribute(node, name) !== undefined) return node;
  const parent = 'parentNode' in node ? node.parentNode : null;
  return parent === null ? undefined : closestWith(parent, name);
}

/** Language of a node: that of the nearest `lang` around it (HTML, "The lang and xml:lang attributes"). */
export function languageOf(node: Node): string {
  const element = closestWith(node, 'lang');
  return (element && attribute(element, 'lang')) ?? '';
}

/** All text below a node as it stands in the source, but that of scripts and styles. */
export function textOf(node: Node): string {
  if (isText(node)) return node.value;
  if (isUnread(node)) return '';
  return childrenOf(node).map(textOf).join('');
}

/** Whether nobody reads the content of an element: it is code or style. */
export function isUnread(node: Node): boolean {
  return isElement(node) && ['script', 'style', 'template'].includes(node.tagName);
}

/** A text with every stretch of white space as one space and none at its ends. No-break spaces are kept. */
export function collapse(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, ' ').replace(/^ | $/g, '');
}

/** An element as a person finds it in the page: `<td> "Protocol error"`. */
export function describe(element: Element): string {
  const text = collapse(textOf(element));
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return `<${element.tagName}>${shown === '' ? '' : ` “${shown}”`}`;
}
