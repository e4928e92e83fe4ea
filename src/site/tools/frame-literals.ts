import { hex } from '../../domain/close-frame.ts';

/** Bytes as they are pasted into a program; the name is that of the notation or of the language. */
export interface Literal {
  readonly name: string;
  readonly text: string;
}

/** Bytes in every notation that the page offers to copy. */
export function literalsOf(bytes: Uint8Array): Literal[] {
  const pairs = hex(bytes).toLowerCase().split(' ');
  const numbers = pairs.map((pair) => `0x${pair}`).join(', ');
  return [
    { name: 'Hex', text: pairs.join(' ') },
    { name: 'Base64', text: btoa(String.fromCharCode(...bytes)) },
    { name: 'JavaScript', text: `Uint8Array.of(${numbers})` },
    { name: 'Python', text: `b'${pairs.map((pair) => `\\x${pair}`).join('')}'` },
    { name: 'Go', text: `[]byte{${numbers}}` },
    { name: 'C', text: `unsigned char frame[] = {${numbers}};` },
  ];
}
