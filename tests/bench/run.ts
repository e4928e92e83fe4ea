import type { Asked, Finding } from './finding.ts';
import { describeMachine } from './machine.ts';
import { measureCommand } from './measure-command.ts';
import { table } from './table.ts';

// Measures what is promised of speed and growth, and prints it as tables.
// Usage: npm run bench [-- <part> …] [--runs=3] [/websocket/1006/ …]
//   Parts are those below, all of them by default; addresses narrow the parts that look at one page of every template.
//   The site is built first, unless WIRECODES_DIST names a built one.

interface Part {
  readonly title: string;
  readonly measure: (asked: Asked) => Finding[] | Promise<Finding[]>;
}

/** Each is loaded when it is its turn: most read the built site. */
const parts: Readonly<Record<string, () => Promise<Part>>> = {
  lighthouse: async () => ({ title: 'Lighthouse', measure: (await import('./lighthouse.ts')).measureLighthouse }),
  paint: async () => ({ title: 'First and largest paint', measure: (await import('./paint.ts')).measurePaint }),
  next: async () => ({ title: 'The next page by link', measure: (await import('./next-page.ts')).measureNextPage }),
  search: async () => ({ title: 'Search', measure: (await import('./search.ts')).measureSearch }),
  growth: async () => ({ title: 'Growth', measure: (await import('./growth.ts')).measureGrowth }),
  astro: async () => ({
    title: 'Where the time of a build goes',
    measure: (await import('./astro-itself.ts')).measureAstroItself,
  }),
  hugo: async () => ({ title: 'Beside Hugo', measure: (await import('./generators.ts')).measureHugo }),
  starlight: async () => ({ title: 'Beside Starlight', measure: (await import('./generators.ts')).measureStarlight }),
};

const given = process.argv.slice(2);
const names = given.filter((argument) => !/^(?:\/|--runs=)/.test(argument));
const unknown = names.filter((name) => !(name in parts));
const runs = Number(given.find((argument) => argument.startsWith('--runs='))?.slice('--runs='.length) ?? 3);
if (unknown.length > 0 || !(runs >= 1)) {
  process.stderr.write(
    `There is no part ${unknown.join(', ') || `with ${String(runs)} runs`}. Choose from ${Object.keys(parts).join(', ')}.\n`,
  );
  process.exit(2);
}
const asked: Asked = { runs, paths: given.filter((argument) => argument.startsWith('/')) };

process.stdout.write(`${describeMachine()}\n`);
const wanted = Object.entries(parts).filter(([name]) => names.length === 0 || names.includes(name));
if (process.env['WIRECODES_DIST'] === undefined && wanted.some(([name]) => name !== 'growth')) {
  measureCommand('npm run build --silent');
}

const findings: Finding[] = [];
for (const [name, load] of wanted) {
  try {
    const { title, measure } = await load();
    process.stdout.write(`\n## ${title}\n\n`);
    findings.push(...(await measure(asked)));
  } catch (error) {
    // The other parts are measured all the same.
    const message = error instanceof Error ? error.message : String(error);
    process.stdout.write(`${message}\n`);
    findings.push({ what: name, wanted: 'to be measured', measured: message.split('\n')[0] ?? '', holds: false });
  }
}

process.stdout.write(`\n## What is promised\n\n`);
process.stdout.write(
  `${table(
    ['promise', 'aim', 'measured', 'holds'],
    findings.map(({ what, wanted: aim, measured, holds, isAim }) => [
      what,
      aim,
      measured,
      holds ? 'yes' : isAim === true ? 'not reached' : 'NO',
    ]),
  )}\n`,
);
process.exitCode = findings.some(({ holds, isAim }) => !holds && isAim !== true) ? 1 : 0;
