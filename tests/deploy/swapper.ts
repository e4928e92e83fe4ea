import { workerData } from 'node:worker_threads';
import { pointAt } from '../../src/build/swap.ts';

/** What a thread is told that swaps without a pause until it is ended. */
export interface Swapped {
  readonly link: string;
  readonly folders: readonly string[];
}

const { link, folders } = workerData as Swapped;
for (;;) for (const folder of folders) pointAt(link, folder);
