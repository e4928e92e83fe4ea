import { basename, join } from 'node:path';
import { listFolder } from './listing.ts';
import { sortProblems, type Problem, type Report } from './problem.ts';
import { bytesOf, textOf } from './text-file.ts';

/** What the head of every page names. */
const needed: readonly string[] = ['favicon.svg', 'og.png'];

/** How every PNG begins and ends (ISO/IEC 15948 §5.2 and §11.2.5). */
const pngBegin = Buffer.from('89504e470d0a1a0a', 'hex');
const pngEnd = Buffer.from('49454e44ae426082', 'hex');

/** What a picture would run or load where it is opened by itself. */
const active =
  /<(?:script|foreignObject|iframe|!DOCTYPE|!ENTITY|\?xml-stylesheet)|\son\w+\s*=|javascript:|\b(?:xlink:)?href\s*=\s*(?!["']?#)/i;

/**
 * Checks the folder whose bytes are copied to the site as they are: it holds whole pictures alone, so that nothing of
 * it stands in the place of a page, runs, or leads out of it.
 *
 * @param root the folder; it need not exist
 * @returns every problem, sorted by file
 */
export function publicProblems(root: string): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (file, line, message) => problems.push({ file, line, message });
  const name = basename(root);
  const top = checkFolder(root, name, report);
  for (const file of needed.filter((one) => !top.includes(one))) {
    report(`${name}/${file}`, 1, 'This file is missing. Add it: the head of every page names it.');
  }
  return sortProblems(problems);
}

/** Checks a folder and what is in it; gives the names that stand in it. */
function checkFolder(path: string, name: string, report: Report): readonly string[] {
  const { folders, files, odd } = listFolder(path, name, report);
  for (const folder of folders) checkFolder(join(path, folder), `${name}/${folder}`, report);
  for (const file of files) checkPicture(join(path, file), `${name}/${file}`, report);
  return [...folders, ...files, ...odd];
}

function checkPicture(path: string, file: string, report: Report): void {
  if (!/^[^.].*\.(?:png|svg)$/.test(basename(file))) {
    report(file, 1, 'Only pictures, .png and .svg, are copied to the site as they are. Remove this file.');
    return;
  }
  const bytes = bytesOf(path, file, report);
  if (bytes === undefined) return;
  if (file.endsWith('.png')) {
    const isWhole =
      bytes.subarray(0, pngBegin.length).equals(pngBegin) && bytes.subarray(-pngEnd.length).equals(pngEnd);
    if (!isWhole) report(file, 1, 'This is no whole PNG. Draw it again with npm run pictures, or put it here again.');
    return;
  }
  const text = textOf(bytes, file, report);
  if (text === undefined) return;
  if (!/^\s*<svg[\s>][\s\S]*<\/svg>\s*$/.test(text)) {
    report(file, 1, 'This is no whole SVG. Begin it with "<svg" and end it with "</svg>".');
    return;
  }
  const found = active.exec(text);
  if (found === null) return;
  const line = text.slice(0, found.index + 1).split('\n').length;
  report(file, line, `The picture holds "${found[0].trim()}", which runs or loads something. Remove it.`);
}
