import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { settings } from '../../src/settings.ts';
import { isServed } from '../dist/site.ts';
import { ensureChromium, findChromium } from '../e2e/chromium.ts';
import { measuredTemplates } from '../e2e/templates.ts';
import type { Asked, Finding } from './finding.ts';
import { measureCommand } from './measure-command.ts';
import manifest from './package.json' with { type: 'json' };
import { serveCompressed } from './serve.ts';
import { table } from './table.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const figures = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
] as const;

const auditShape = z.object({
  title: z.string(),
  /** From 0 to 1; null where there is nothing to score. */
  score: z.number().nullable(),
  displayValue: z.string().optional(),
  explanation: z.string().optional(),
  /** Why an audit did not end; its category has no score then. */
  errorMessage: z.string().optional(),
  numericValue: z.number().optional(),
  details: z.object({ items: z.unknown() }).optional().catch(undefined),
});
const categoryShape = z.object({
  title: z.string(),
  score: z.number().nullable(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number(), group: z.string().optional() })),
});
const reportShape = z.object({
  audits: z.record(z.string(), auditShape),
  categories: z.record(z.enum(categories), categoryShape),
  runtimeError: z.object({ message: z.string() }).optional(),
});
const elementShape = z.object({
  type: z.literal('node'),
  selector: z.string(),
  snippet: z.string(),
  explanation: z.string().optional(),
});
type Audit = z.infer<typeof auditShape>;
type Report = z.infer<typeof reportShape>;

const folder = fileURLToPath(new URL('.', import.meta.url));
const program = fileURLToPath(new URL('node_modules/lighthouse/cli/index.js', import.meta.url));

/**
 * Measures one page of each template and language, or the named ones, as a phone on a slow network would see them. The
 * page for addresses that lead nowhere is left out: it is not to be indexed, and says so.
 */
export async function measureLighthouse({ paths }: Asked): Promise<Finding[]> {
  if (!existsSync(program)) measureCommand('npm ci --no-audit --no-fund', { cwd: folder });
  const pages = paths.length > 0 ? paths : measuredTemplates.filter((path) => !path.endsWith('/no-such-page/'));
  const unknown = pages.filter((path) => !path.endsWith('/') || !isServed(path));
  if (unknown.length > 0) throw new Error(`There is no page ${unknown.join(', ')} in the built site.`);
  ensureChromium();
  // Served at the address that its pages name as their own, so that no audit has to be left out or forgiven.
  const site = await serveCompressed();
  const chromiumArguments = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    ...site.chromiumArguments(settings.origin),
  ];
  // Lighthouse takes its browser with it where it is interrupted, not where it is terminated.
  const interruption = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => {
      interruption.abort();
    });
  }
  const rows: string[][] = [];
  const findings: string[] = [];
  // One at a time: two would take the processor from each other.
  for (const page of pages) {
    try {
      const report = await measure(page, chromiumArguments, interruption);
      rows.push([page, ...rowOf(report)]);
      findings.push(...findingsIn(page, report));
    } catch (error) {
      if (interruption.signal.aborted) break;
      rows.push([page, ...categories.map(() => 'not measured')]);
      findings.push(`${page} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  site.stop();
  const heads = ['performance', 'accessibility', 'best practices', 'SEO', 'FCP', 'LCP', 'TBT', 'CLS', 'bytes'];
  print(`Lighthouse ${manifest.dependencies.lighthouse}, mobile, ${settings.origin}; brotli 5 over HTTP/2 and TLS.\n`);
  print(table(['page', ...heads.map((name) => ({ figures: name }))], rows));
  if (findings.length > 0) print(`\n${findings.join('\n')}`);
  const perfect = rows.filter((row) => categories.every((_, index) => row[index + 1] === '100')).length;
  return [
    {
      what: 'Lighthouse, mobile: pages with 100 in all four categories',
      wanted: `all ${String(pages.length)}`,
      measured: String(perfect),
      holds: perfect === pages.length,
    },
  ];
}

/** @throws where Lighthouse could not load the page or gives a report of another shape */
async function measure(
  page: string,
  chromiumArguments: readonly string[],
  interruption: AbortController,
): Promise<Report> {
  const running = promisify(execFile)(
    process.execPath,
    [
      program,
      settings.origin + page,
      '--quiet',
      '--output=json',
      '--no-enable-error-reporting',
      `--only-categories=${categories.join(',')}`,
      `--chrome-flags=${chromiumArguments.map((argument) => argument.replace(/=(.*)/, '="$1"')).join(' ')}`,
    ],
    { maxBuffer: 64 * 1024 * 1024, env: { ...process.env, CHROME_PATH: findChromium() } },
  );
  interruption.signal.onabort = () => running.child.kill('SIGINT');
  const { stdout } = await running;
  const report = reportShape.parse(JSON.parse(stdout));
  if (report.runtimeError !== undefined) throw new Error(report.runtimeError.message);
  return report;
}

/** Scores from 0 to 100, and what was measured, as Lighthouse puts it. */
function rowOf({ audits, categories: scored }: Report): string[] {
  return [
    ...categories.map((id) => percent(scored[id].score)),
    ...figures.map((id) => audits[id]?.displayValue ?? 'none'),
    String(audits['total-byte-weight']?.numericValue ?? 'none'),
  ];
}

/** What keeps scores below 100: each audit, and beneath it the elements. */
function findingsIn(page: string, { audits, categories: scored }: Report): string[] {
  return Object.values(scored)
    .filter(({ score }) => percent(score) !== '100')
    .flatMap(({ title, score, auditRefs }) => [
      `${page} ${title}: ${percent(score)}`,
      ...auditRefs
        // Of the audits without a weight, these say why a metric is slow.
        .filter(({ weight, group }) => weight > 0 || group === 'insights' || group === 'diagnostics')
        .flatMap(({ id }) => {
          const audit = audits[id];
          if (audit === undefined || audit.score === 1) return [];
          return audit.score === null && audit.errorMessage === undefined ? [] : describe(id, audit);
        }),
    ]);
}

function describe(id: string, { title, score, displayValue, explanation, errorMessage, details }: Audit): string[] {
  return [
    `  ${id} ${percent(score)}: ${[title, displayValue, explanation, errorMessage].filter(Boolean).join('. ')}`,
    ...rowsIn(details?.items).map((row) => `    ${row}`),
  ];
}

/** The rows of an audit's table, or of each of its tables: the elements of a row where it names some. */
function rowsIn(items: unknown): string[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((row: unknown) => {
    if (typeof row === 'object' && row !== null && 'items' in row) return rowsIn(row.items);
    const elements = elementsIn(row);
    return elements.length > 0 ? elements : [JSON.stringify(row).slice(0, 300)];
  });
}

/** The elements that a row of an audit names, however deep. */
function elementsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { success, data } = elementShape.safeParse(value);
  if (!success) return Object.values(value).flatMap(elementsIn);
  return [[data.selector, data.snippet, data.explanation?.replaceAll(/\s+/g, ' ')].filter(Boolean).join('  ')];
}

function percent(score: number | null): string {
  return score === null ? 'none' : String(Math.round(score * 100));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
