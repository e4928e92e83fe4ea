import { isLocale } from '../i18n/locales.ts';

/** What the site has at its root beside the protocols: `/api/`, and folders of files. */
const taken: readonly string[] = ['api', 'og', 'opensearch', 'search'];

/** What is wrong with the name of a protocol's folder, which becomes an address, with the remedy. */
export function protocolNameFault(name: string): string | undefined {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    return `The folder "${name}" is no id of a protocol. Name it in lower-case words with hyphens: "websocket".`;
  }
  if (isLocale(name) || taken.includes(name)) {
    return `"/${name}/" is the address of another page of the site. Name the folder of the protocol otherwise.`;
  }
  return undefined;
}
