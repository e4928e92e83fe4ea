import type { CheckedDiagnosis, Corpus } from '../corpus.ts';
import { placesIn, type Place } from '../diagnosis-places.ts';
import { checkLocalized, type LocalizedField } from '../localized.ts';
import type { Report } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** How many questions a reader is asked at most, the first one among them. */
const mostQuestions = 5;
const fewestAnswers = 2;
const mostAnswers = 6;

export const diagnosisTree: Rule = {
  name: 'diagnosis-tree',
  description: 'Every way through the questions of a protocol ends at causes, after five questions at most.',
  check({ protocols, codes, originals, diagnoses, diagnosed }, report) {
    for (const { protocol, document, entry } of protocols) {
      const found = diagnoses.find((diagnosis) => diagnosis.protocol === protocol);
      const isListed = entry.tools.includes('what-happened');
      if (isListed && !diagnosed.has(protocol)) {
        const sentence = '"tools" lists "what-happened", but there is no diagnosis.yaml. Add it, or remove the tool.';
        report(document.file, document.lineOf(['tools', entry.tools.indexOf('what-happened')]), sentence);
      } else if (!isListed && found !== undefined) {
        const sentence = 'protocol.yaml does not list the tool "what-happened", so no page shows this. Add it there.';
        report(found.document.file, 1, sentence);
      }
    }
    for (const diagnosis of diagnoses) {
      const places = placesIn(diagnosis.entry);
      checkBranches(diagnosis, codes, originals, report);
      checkAnchors(diagnosis, places, report);
      for (const place of places) checkStep(diagnosis, place, report);
      checkLocalized(diagnosis.document, textsOf(diagnosis, places), report);
    }
  },
};

/** There is one branch for each code, and only what is no code needs words of its own. */
function checkBranches(
  { protocol, document, entry }: CheckedDiagnosis,
  codes: Corpus['codes'],
  originals: Corpus['originals'],
  report: Report,
): void {
  const known = codes.filter((code) => code.protocol === protocol).map((code) => code.entry.code);
  for (const [index, { told, text }] of entry.branches.entries()) {
    const line = document.lineOf(['branches', index, 'told']);
    if (typeof told !== 'number') {
      if (text === undefined) report(document.file, line, `"branches.${index}.text" is missing. Add it. The answer.`);
      continue;
    }
    // An entry that is wrong in itself is there all the same.
    if (!originals.has(`${protocol}/${told}`)) {
      const remedy = 'Correct the number, or write the range that it lies in.';
      report(
        document.file,
        line,
        `"branches.${index}.told" is ${told}, which has no entry in this protocol. ${remedy}`,
      );
    }
    if (text !== undefined) {
      const textLine = document.lineOf(['branches', index, 'text']);
      report(document.file, textLine, `"branches.${index}.text" says what the name of ${told} says. Remove it here.`);
    }
  }
  for (const code of known.toSorted((a, b) => a - b)) {
    if (entry.branches.some(({ told }) => told === code)) continue;
    report(document.file, document.lineOf(['branches']), `"branches" has none for ${code}. Add it.`);
  }
}

function checkAnchors({ document }: CheckedDiagnosis, places: readonly Place[], report: Report): void {
  const seen = new Set<string>();
  for (const { id, path } of places) {
    const sentence = `"${path.join('.')}" has the anchor #${id}, which another has already. Rename it, or remove it.`;
    if (seen.has(id)) report(document.file, document.lineOf(path), sentence);
    seen.add(id);
  }
}

/** A step is a question with its answers, or a list of causes, and neither too much is asked nor too little. */
function checkStep({ document }: CheckedDiagnosis, { entry, path, answered, id }: Place, report: Report): void {
  const name = path.join('.');
  const say = (field: string, sentence: string): void => {
    report(document.file, document.lineOf([...path, field]), sentence);
  };
  const { question, answers, causes } = entry;
  if (answers !== undefined && causes !== undefined) {
    say('causes', `"${name}" has both "answers" and "causes". Remove one of the two.`);
  }
  if (answers === undefined && causes === undefined) {
    say('id', `"${name}" leads nowhere. Add a "question" with "answers", or "causes".`);
  }
  if (question !== undefined && answers === undefined) {
    say('question', `"${name}.question" has no "answers". Add them, or remove it.`);
  }
  if (answers === undefined) return;
  if (question === undefined) say('answers', `"${name}.answers" answer no "question". Add it.`);
  if (answers.length < fewestAnswers || answers.length > mostAnswers) {
    const range = `A question has ${fewestAnswers} to ${mostAnswers}.`;
    say('answers', `"${name}.answers" are ${answers.length}. ${range} Add some, or ask otherwise.`);
  }
  if (answered >= mostQuestions) {
    say('question', `#${id} asks a sixth question, and five is the most. Ask less on the way to it.`);
  }
}

function textsOf({ entry }: CheckedDiagnosis, places: readonly Place[]): LocalizedField[] {
  const field = (path: readonly PropertyKey[], text: LocalizedField['text'] | undefined): LocalizedField[] =>
    text === undefined ? [] : [{ path, text }];
  return [
    { path: ['question'], text: entry.question },
    ...places.flatMap((place) => [
      ...field([...place.path, 'text'], place.entry.text),
      ...field([...place.path, 'question'], place.entry.question),
    ]),
    ...entry.causes.flatMap(({ cause, remedy }, index) => [
      { path: ['causes', index, 'cause'], text: cause },
      { path: ['causes', index, 'remedy'], text: remedy },
    ]),
  ];
}
