import { yamlFiles } from './checked-file.ts';
import type { CheckedCauses, CheckedMessages } from './corpus.ts';
import { causeList, messageList } from './message.ts';
import type { ProtocolFolder } from './protocol-folder.ts';

const kind = { kind: 'a file of messages', example: 'okhttp.yaml' };
const messages = yamlFiles(messageList);
const causes = yamlFiles(causeList);

/** What implementations print, by the names of the files. */
export function readMessages(folder: ProtocolFolder): CheckedMessages[] {
  return folder.filesById('messages', kind, messages).map(({ id, ...checked }) => ({ ...checked, implementation: id }));
}

/** Why messages are printed; none where there is no such file. */
export function readCauses(folder: ProtocolFolder): CheckedCauses[] {
  return folder.file('causes.yaml', causes);
}
