import { isAlias, isCollection, isMap, isPair, isScalar, type Document } from 'yaml';

/** A part of a YAML document that is not taken, although it is YAML. */
export interface YamlFault {
  /** Where it stands, from 0. */
  readonly offset: number;
  readonly message: string;
}

/** The questions that lead to causes, the deepest that there is, need 14. */
const deepest = 24;
/** A locale file, the longest list that there is, has a thousand texts. */
const mostItems = 3000;
/** The questions that lead to causes repeat places of each other, and have 3,000 texts, keys and lists then. */
const mostNodes = 100_000;

export const nestedTooDeeply = `It is nested too deeply: ${deepest} levels are the most. Write it flatter.`;

/** Names that every object of a program has, and that a program may take for its own. */
const ownNames = new Set(Object.getOwnPropertyNames(Object.prototype).concat('prototype'));

/**
 * What of a document is not taken: what makes an object of a program (tags), what takes over the fields of another place
 * (merge keys), a place that repeats itself or without end, a key that is no text, stands twice, or is a name that
 * programs use; and what is larger than any content.
 */
export function yamlFaults(document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  const add = (node: unknown, message: string): void => {
    faults.push({ offset: startOf(node), message });
  };
  /** What each anchor names, how many nodes it has with all that it repeats, and how deep it is; undefined while it is read. */
  const places = new Map<string, Extent | undefined>();
  if (document.directives?.yaml.explicit === true || Object.keys(document.directives?.tags ?? {}).length > 1) {
    add(undefined, 'The file has lines at its top that begin with "%". Remove them: YAML 1.2 needs none.');
  }
  const { nodes } = extentOf(document.contents, 1);
  if (nodes > mostNodes) add(undefined, 'What "*" repeats makes the file too large. Write less, or repeat less.');
  return faults;

  function extentOf(node: unknown, depth: number): Extent {
    if (depth > deepest) {
      if (faults.at(-1)?.message !== nestedTooDeeply) add(node, nestedTooDeeply);
      return leaf;
    }
    if (isAlias(node)) return extentOfAlias(node.source, node, depth);
    if (!isScalar(node) && !isCollection(node)) return leaf;
    if (node.tag !== undefined) add(node, `"${node.tag}" is a tag: YAML reads "!" so. Put the text between quotes.`);
    if (isScalar(node) && typeof node.value === 'number' && node.source !== String(node.value)) {
      add(node, `"${node.source ?? ''}" is read as the number ${node.value}. Write it in figures, or between quotes.`);
    }
    if (node.anchor !== undefined) places.set(node.anchor, undefined);
    const extent = isCollection(node) ? extentOfItems(node, depth) : leaf;
    if (node.anchor !== undefined) places.set(node.anchor, extent);
    return extent;
  }

  function extentOfAlias(name: string, node: unknown, depth: number): Extent {
    const place = places.get(name);
    if (place === undefined) {
      const what = places.has(name) ? 'repeats itself' : 'refers to nothing';
      add(node, `"*${name}" ${what}: YAML reads "*" so. Put the text between quotes.`);
      return leaf;
    }
    if (depth + place.levels > deepest) add(node, nestedTooDeeply);
    return place;
  }

  function extentOfItems(node: { readonly items: readonly unknown[] }, depth: number): Extent {
    if (node.items.length > mostItems) {
      add(node, `There are ${node.items.length} items here, and ${mostItems} are the most. Remove some.`);
      return leaf;
    }
    const keys = new Set<string>();
    let nodes = 1;
    let levels = 1;
    const count = (part: unknown): void => {
      const extent = extentOf(part, depth + 1);
      nodes = Math.min(nodes + extent.nodes, mostNodes + 1);
      levels = Math.max(levels, extent.levels + 1);
    };
    for (const item of node.items) {
      if (isPair(item)) {
        if (isMap(node)) checkKey(item.key, keys);
        count(item.key);
        count(item.value);
      } else {
        count(item);
      }
    }
    return { nodes, levels };
  }

  function checkKey(key: unknown, keys: Set<string>): void {
    if (!isScalar(key) || typeof key.value !== 'string') {
      const shown = isScalar(key) ? `"${String(key.value)}"` : 'A group of fields';
      add(key, `${shown} is a key, but no text. Put it between quotes, or name it otherwise.`);
      return;
    }
    const { value: name } = key;
    if (keys.has(name)) add(key, `"${name}" stands twice. Remove one of the two.`);
    keys.add(name);
    if (name === '<<') add(key, '"<<" takes over the fields of another place. Write them out.');
    if (ownNames.has(name)) add(key, `"${name}" is a name that programs keep to themselves. Name it otherwise.`);
  }
}

/** How many nodes a part of a document has, and how many levels. */
interface Extent {
  readonly nodes: number;
  readonly levels: number;
}

const leaf: Extent = { nodes: 1, levels: 1 };

function startOf(node: unknown): number {
  return (isScalar(node) || isCollection(node) || isAlias(node) ? node.range?.[0] : undefined) ?? 0;
}
