import { tagsOf } from '../body.ts';
import type { Corpus } from '../corpus.ts';
import { placesIn } from '../diagnosis-places.ts';
import type { SourceDocument } from '../document.ts';
import type { NamedSource } from '../source.ts';
import { isPage, parseSource } from '../source-reference.ts';
import { scenarioGroups } from '../scenario.ts';
import { nearest } from '../nearest.ts';
import type { Report } from '../problem.ts';
import type { Rule } from '../rule.ts';

export const knownSources: Rule = {
  name: 'known-sources',
  description: 'Every source that is cited by id, with its anchor, is listed in protocol.yaml.',
  check(corpus, report) {
    const { protocols, codes, originals, translationFiles, scenarios, diagnoses } = corpus;
    for (const { protocol, document, entry } of protocols) {
      const check = checker(entry.sources, document.file.replace(/^.*\//, ''), report);
      for (const field of ['specification', 'registry'] as const) {
        if (Object.hasOwn(entry.sources, entry[field])) continue;
        const meant = nearest(entry[field], Object.keys(entry.sources));
        const remedy = meant === undefined ? 'List it there, or name another.' : `Write "${meant}" if you meant that.`;
        report(
          document.file,
          document.lineOf([field]),
          `"${field}" is "${entry[field]}", which is no id under "sources". ${remedy}`,
        );
      }
      entry.ranges.forEach((range, index) => {
        const path = ['ranges', index, 'sources'];
        range.sources.forEach((text, at) => {
          check(text, document.file, document.lineOf([...path, at]), path.join('.'));
        });
      });
      for (const code of codes.filter((candidate) => candidate.protocol === protocol)) {
        for (const [name, fact] of Object.entries(code.entry.facts)) {
          const path = ['facts', name, 'sources'];
          ('sources' in fact ? fact.sources : []).forEach((text, at) => {
            check(text, code.document.file, code.document.lineOf([...path, at]), path.join('.'));
          });
        }
      }
      for (const catalogue of scenarios.filter((candidate) => candidate.protocol === protocol)) {
        for (const group of scenarioGroups) {
          catalogue.entry[group].forEach(({ rule }, index) => {
            const path = [group, index, 'rule'];
            check(rule, catalogue.document.file, catalogue.document.lineOf(path), path.join('.'));
          });
        }
      }
      for (const diagnosis of diagnoses.filter((candidate) => candidate.protocol === protocol)) {
        for (const place of placesIn(diagnosis.entry)) {
          for (const [index, { sources }] of (place.entry.causes ?? []).entries()) {
            for (const [at, text] of sources.entries()) {
              const line = diagnosis.document.lineOf([...place.path, 'causes', index, 'sources', at]);
              if (!isPage(text)) check(text, diagnosis.document.file, line, 'sources');
            }
          }
        }
      }
      for (const { document: own, path, text } of placesOf(corpus, protocol)) {
        if (!isPage(text)) check(text, own.file, own.lineOf(path), path.join('.'));
      }
      for (const original of [...originals.values(), ...translationFiles]) {
        if (original.protocol !== protocol || original.document === undefined) continue;
        const { file } = original.document;
        for (const { name, attributes, line } of tagsOf(original.document)) {
          if (name === 'Ref' && attributes['to'] !== undefined) check(attributes['to'], file, line, 'Ref to');
        }
      }
    }
  },
};

/** Where the lists around a protocol were read. */
function placesOf(
  { products, otherWorlds, messages }: Corpus,
  protocol: string,
): { readonly document: SourceDocument; readonly path: readonly PropertyKey[]; readonly text: string }[] {
  const isOwn = (one: { readonly protocol: string }): boolean => one.protocol === protocol;
  return [
    ...products
      .filter(isOwn)
      .flatMap(({ document, entry }) => [
        { document, path: ['source'], text: entry.source },
        ...entry.codes.flatMap(({ source }, index) =>
          source === undefined ? [] : [{ document, path: ['codes', index, 'source'], text: source }],
        ),
      ]),
    ...otherWorlds
      .filter(isOwn)
      .flatMap(({ document, entry }) =>
        entry.numbers.map(({ source }, index) => ({ document, path: ['numbers', index, 'source'], text: source })),
      ),
    ...messages
      .filter(isOwn)
      .flatMap(({ document, entry }) =>
        entry.messages.map(({ source }, index) => ({ document, path: ['messages', index, 'source'], text: source })),
      ),
  ];
}

function checker(sources: Readonly<Record<string, NamedSource>>, list: string, report: Report) {
  return (text: string, file: string, line: number, field: string): void => {
    const reference = parseSource(text);
    if (reference === undefined) {
      report(
        file,
        line,
        `"${field}" cites "${text}", which is no reference. ` +
          'Write "rfc6455 §7.4.1", "owner/name#123" or "owner/name path/to/file".',
      );
      return;
    }
    if (reference.kind !== 'named') return;
    const found = Object.hasOwn(sources, reference.id) ? sources[reference.id] : undefined;
    if (found !== undefined && text !== reference.id && found.url.includes('#')) {
      report(
        file,
        line,
        `"${field}" cites "${text}", but the address of "${reference.id}" leads to one place already. ` +
          `Write "${reference.id}" alone.`,
      );
    } else if (found === undefined) {
      const meant = nearest(reference.id, Object.keys(sources));
      const remedy = meant === undefined ? `List it there, or cite another.` : `Write "${meant}" if you meant that.`;
      report(file, line, `"${field}" cites "${reference.id}", which ${list} does not list. ${remedy}`);
    } else if (reference.section !== undefined && !hasSection(found, reference.section)) {
      const remedy =
        found.sections === undefined ? 'Cite one of its "anchors".' : 'Correct it, or add the section there.';
      const fault = `cites "§${reference.section}", which ${list} does not list under "${reference.id}"`;
      report(file, line, `"${field}" ${fault}. ${remedy}`);
    } else if (reference.anchor !== undefined && !Object.hasOwn(found.anchors ?? {}, reference.anchor)) {
      const meant = nearest(reference.anchor, Object.keys(found.anchors ?? {}));
      const remedy = meant === undefined ? 'Add the anchor there.' : `Write "#${meant}" if you meant that.`;
      report(
        file,
        line,
        `"${field}" cites "#${reference.anchor}", which ${list} does not list under "${reference.id}". ${remedy}`,
      );
    }
  };
}

/** Whether a source has a section, as far as its list tells: one with anchors and no list is no numbered text. */
function hasSection({ sections, anchors }: NamedSource, section: string): boolean {
  return sections === undefined ? anchors === undefined : sections.includes(`§${section}`);
}
