import { yamlFiles } from './checked-file.ts';
import type { CheckedOtherWorlds, CheckedProduct } from './corpus.ts';
import { otherWorldList, productEntry } from './product.ts';
import type { ProtocolFolder } from './protocol-folder.ts';

const kind = { kind: 'a file of a product', example: 'discord-gateway.yaml' };
const products = yamlFiles(productEntry);
const otherWorlds = yamlFiles(otherWorldList);

/** The products of a protocol, by the names of the files. */
export function readProducts(folder: ProtocolFolder): CheckedProduct[] {
  return folder.filesById('products', kind, products).map(({ id, ...checked }) => ({ ...checked, product: id }));
}

/** The numbers of a protocol that are something else as well; none where there is no such file. */
export function readOtherWorlds(folder: ProtocolFolder): CheckedOtherWorlds[] {
  return folder.file('other-worlds.yaml', otherWorlds);
}
