import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedCauses, CheckedMessages } from './corpus.ts';
import { parseYaml } from './document.ts';
import { idOfFile } from './id-file.ts';
import { causeList, messageList } from './message.ts';
import type { Report } from './problem.ts';
import { checkShape } from './shape.ts';

/** The folder of a protocol that holds what implementations print. */
export const messageFolder = 'messages';

/** What implementations print, by the names of the files. */
export function readMessages(root: string, protocol: string, name: string, report: Report): CheckedMessages[] {
  const folder = join(root, protocol, messageFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const path = `${name}/${messageFolder}/${file}`;
      const implementation = idOfFile(path, file, { kind: 'a file of messages', example: 'okhttp.yaml' }, report);
      if (implementation === undefined) return [];
      const document = parseYaml(path, readFileSync(join(folder, file), 'utf8'), report);
      const entry = document && checkShape(messageList, document, report);
      return document && entry ? [{ protocol, implementation, document, entry }] : [];
    });
}

/** Why messages are printed; none where there is no such file. */
export function readCauses(root: string, protocol: string, name: string, report: Report): CheckedCauses[] {
  const path = join(root, protocol, 'causes.yaml');
  if (!existsSync(path)) return [];
  const document = parseYaml(`${name}/causes.yaml`, readFileSync(path, 'utf8'), report);
  const entry = document && checkShape(causeList, document, report);
  return document && entry ? [{ protocol, document, entry }] : [];
}
