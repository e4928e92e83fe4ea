declare namespace App {
  interface Locals {
    /** Set by the route of a code page, for the components in its MDX. */
    longText?: import('./site/code-view.ts').LongTextContext;
  }
}
