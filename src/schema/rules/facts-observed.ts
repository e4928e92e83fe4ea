import { contradictions, type Contradiction } from '../contradictions.ts';
import type { CodeEntry } from '../code.ts';
import type { CheckedExceptions, CheckedObserved, Corpus } from '../corpus.ts';
import type { Report } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { roles } from '../role.ts';

export const factsObserved: Rule = {
  name: 'facts-observed',
  description:
    'What was observed contradicts no fact, but for the exceptions that are listed, and each of those is needed.',
  check(corpus, report) {
    for (const { protocol } of corpus.protocols) {
      const found = contradictionsOf(corpus, protocol);
      if (corpus.faulty.has(protocol, 'exceptions.yaml')) continue;
      const exceptions = corpus.exceptions.find((list) => list.protocol === protocol);
      for (const [key, [contradiction]] of Map.groupBy(found, keyOf)) {
        if (contradiction && !excepted(exceptions).has(key))
          reportContradiction(corpus, contradiction, protocol, report);
      }
      // What a faulty file contradicts, or would be contradicted, is not known.
      const isJudged = !corpus.faulty.hasIn(protocol, 'observed') && corpus.originals.size === corpus.codes.length;
      if (exceptions && isJudged) reportUnneeded(exceptions, new Set(found.map(keyOf)), report);
    }
  },
};

function contradictionsOf({ codes, observed }: Corpus, protocol: string): Contradiction[] {
  const own = observed.filter((one) => one.protocol === protocol);
  return codes
    .filter((code) => code.protocol === protocol)
    .flatMap(({ entry }) => own.flatMap((one) => contradictionsIn(entry, one)));
}

/** What was seen against the facts of a code, by its entry. Each pair is compared once, however often both are read. */
const known = new WeakMap<CodeEntry, WeakMap<CheckedObserved['entry'], readonly Contradiction[]>>();

function contradictionsIn(code: CodeEntry, { entry, implementation }: CheckedObserved): readonly Contradiction[] {
  const ofCode = known.get(code) ?? new WeakMap<CheckedObserved['entry'], readonly Contradiction[]>();
  known.set(code, ofCode);
  const found = ofCode.get(entry) ?? contradictions(code, entry, implementation);
  ofCode.set(entry, found);
  return found;
}

function keyOf({ fact, code, by, role }: Omit<Contradiction, 'scenario' | 'saw'>): string {
  return `${fact} ${code} ${by} ${role}`;
}

function excepted(list: CheckedExceptions | undefined): Set<string> {
  return new Set(list?.entry.exceptions.flatMap(keysOf));
}

function keysOf({ fact, by }: CheckedExceptions['entry']['exceptions'][number]): string[] {
  return Object.entries(by).flatMap(([id, byRole]) =>
    roles.flatMap((role) => (byRole[role] ?? []).map((code) => keyOf({ fact, code, by: id, role }))),
  );
}

function reportContradiction(corpus: Corpus, seen: Contradiction, protocol: string, report: Report): void {
  const { fact, code, by, role, scenario, saw } = seen;
  const entry = corpus.codes.find((one) => one.protocol === protocol && one.entry.code === code);
  if (entry === undefined) return;
  const remedy = `Correct the fact, or explain it in ${protocol}/exceptions.yaml.`;
  report(
    entry.document.file,
    entry.document.lineOf(['facts', fact]),
    `"facts.${fact}" is contradicted: in ${scenario}, ${by} as a ${role} ${saw}. ${remedy}`,
  );
}

function reportUnneeded({ entry, document }: CheckedExceptions, found: ReadonlySet<string>, report: Report): void {
  for (const [index, exception] of entry.exceptions.entries()) {
    const unneeded = keysOf(exception).filter((key) => !found.has(key));
    if (unneeded.length === 0) continue;
    report(
      document.file,
      document.lineOf(['exceptions', index]),
      `"exceptions" lists what nothing contradicts: ${unneeded.join(', ')}. Remove it.`,
    );
  }
}
