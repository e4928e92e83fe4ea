/** A part of a page that an address can lead to. */
export interface Section {
  readonly id: string;
  readonly label: string;
}
