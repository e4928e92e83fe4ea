/** An element with what stands in it: texts are texts, whatever they hold. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  look: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (look !== '') made.className = look;
  made.append(...children);
  return made;
}

/** The parts with a space between them. */
export function spaced(...parts: readonly (Node | string)[]): (Node | string)[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [' ', part]));
}
