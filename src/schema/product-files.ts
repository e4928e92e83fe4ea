import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedOtherWorlds, CheckedProduct } from './corpus.ts';
import { parseYaml } from './document.ts';
import { idOfFile } from './id-file.ts';
import type { Report } from './problem.ts';
import { otherWorldList, productEntry } from './product.ts';
import { checkShape } from './shape.ts';

/** The folder of a protocol that holds the products. */
export const productFolder = 'products';

/** The products of a protocol, by the names of the files. */
export function readProducts(root: string, protocol: string, name: string, report: Report): CheckedProduct[] {
  const folder = join(root, protocol, productFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const path = `${name}/${productFolder}/${file}`;
      const product = idOfFile(path, file, { kind: 'a file of a product', example: 'discord-gateway.yaml' }, report);
      if (product === undefined) return [];
      const document = parseYaml(path, readFileSync(join(folder, file), 'utf8'), report);
      const entry = document && checkShape(productEntry, document, report);
      return document && entry ? [{ protocol, product, document, entry }] : [];
    });
}

/** The numbers of a protocol that are something else as well; none where there is no such file. */
export function readOtherWorlds(root: string, protocol: string, name: string, report: Report): CheckedOtherWorlds[] {
  const path = join(root, protocol, 'other-worlds.yaml');
  if (!existsSync(path)) return [];
  const document = parseYaml(`${name}/other-worlds.yaml`, readFileSync(path, 'utf8'), report);
  const entry = document && checkShape(otherWorldList, document, report);
  return document && entry ? [{ protocol, document, entry }] : [];
}
