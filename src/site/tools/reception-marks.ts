/** One character for each of the words that receptions have in common; none of them is escaped in an attribute. */
export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Stands for an endpoint that was not tried. */
export const untriedMark = '-';
