import { Bench, type Outcome } from './bench.ts';

/** Tells the process that started it which try begins, and what it came to. */
export type Message = { readonly begins: number } | { readonly outcome: Outcome };

const [seed = 0, first = 0, end = 0, step = 1] = process.argv.slice(2).map(Number);
const bench = new Bench();
for (let index = first; index < end; index += step) {
  tell({ begins: index });
  tell({ outcome: await bench.try(seed, index) });
}
process.disconnect();

function tell(message: Message): void {
  process.send?.(message);
}
