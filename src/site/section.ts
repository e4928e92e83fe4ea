/** A part of a page that an address can lead to. */
export interface Section {
  readonly id: string;
  readonly label: string;
  /** Language tag of the label, where it is not the page's. */
  readonly tag?: string | undefined;
}
