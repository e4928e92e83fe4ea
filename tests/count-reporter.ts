import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Tells tests/run.ts how many browser tests passed and failed, in the file that WIRECODES_COUNTS names. */
export default class CountReporter implements Reporter {
  readonly #outcomes = new Map<string, boolean>();

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status !== 'skipped') this.#outcomes.set(test.id, test.outcome() !== 'unexpected');
  }

  onEnd(): void {
    const file = process.env['WIRECODES_COUNTS'];
    const outcomes = [...this.#outcomes.values()];
    const passed = outcomes.filter(Boolean).length;
    if (file !== undefined) writeFileSync(file, JSON.stringify({ passed, failed: outcomes.length - passed }));
  }
}
