/** What of js-yaml is used; the package brings no types. */
declare module 'js-yaml' {
  /** Reads a text as YAML 1.2 with the days and figures of YAML 1.1. @throws YAMLException */
  export function load(text: string): unknown;
  export class YAMLException extends Error {
    readonly reason: string;
    /** Where it noticed; lines from 0. */
    readonly mark?: { readonly line: number };
  }
}
