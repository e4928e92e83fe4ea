import type { LongTextContext } from './site/code-view.ts';

declare global {
  namespace App {
    interface Locals {
      /** Set by the route of a code page, for the components in its MDX. */
      longText?: LongTextContext;
    }
  }
}
