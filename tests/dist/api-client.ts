import { createHash } from 'node:crypto';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';

/*
 * A client as somebody would write it who has read the published JSON Schemas and nothing else: it imports nothing of
 * the project. It begins at the index, follows addresses, and believes a document once its schema and its digest say
 * that it is whole.
 */

/** A text by language tag; English is always there. */
export type Localized = Readonly<Record<string, string>> & { readonly en: string };

export interface Passage {
  readonly text: Localized;
  readonly stale?: readonly string[];
}

export interface Source {
  readonly text: string;
  readonly label: string;
  readonly url: string;
}

interface Document {
  readonly $schema: string;
  readonly version: 1;
  readonly address: string;
}

interface Digested {
  readonly address: string;
  readonly digest: string;
}

export interface Index extends Document {
  readonly kind: 'index';
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
  readonly versions: readonly { readonly version: 1; readonly schemas: readonly (Digested & { kind: string })[] }[];
  readonly protocols: readonly (Digested & { readonly id: string; readonly name: string })[];
}

export type FileEntry = Digested &
  (
    | { readonly kind: 'code' | 'used'; readonly number: number }
    | { readonly kind: 'pair'; readonly lower: number; readonly higher: number }
    | { readonly kind: 'observed' | 'messages' | 'products' }
  );

export interface Protocol extends Document {
  readonly kind: 'protocol';
  readonly id: string;
  readonly facts: readonly { readonly id: string; readonly label: Localized }[];
  readonly codes: readonly { readonly number: number; readonly name: string }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly files: readonly FileEntry[];
}

export interface Endpoint {
  readonly implementation: string;
  readonly role: 'client' | 'server' | 'proxy';
}

interface Fact {
  readonly value: string | number;
  readonly text: Localized;
  readonly sources: readonly Source[];
}

interface Numbered extends Document {
  readonly number: number;
  readonly messages: { readonly count: number; readonly address: string };
  readonly uses: readonly { readonly product: { readonly id: string }; readonly meaning: Localized }[];
}

export interface Code extends Numbered {
  readonly kind: 'code';
  readonly name: string;
  readonly description: Passage;
  readonly fix: Passage;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly confusions: readonly { readonly code: number; readonly question: Passage; readonly pair?: string }[];
  readonly observed?: {
    readonly received: { readonly scenario: string; readonly endpoints: readonly (Endpoint & { code?: number })[] };
    readonly senders: readonly { readonly scenarios: readonly string[]; readonly endpoints: readonly Endpoint[] }[];
  };
}

export interface Used extends Numbered {
  readonly kind: 'used';
}

export interface Pair extends Document {
  readonly kind: 'pair';
  readonly lower: { readonly number: number; readonly document: string };
  readonly higher: { readonly number: number; readonly document: string };
  readonly differing: readonly { readonly fact: string }[];
  readonly agreeing: readonly { readonly fact: string }[];
  readonly question?: { readonly text: Passage; readonly lower: Passage; readonly higher: Passage };
}

export interface Observed extends Document {
  readonly kind: 'observed';
  readonly implementations: readonly { readonly id: string; readonly name: string; readonly version: string }[];
  readonly scenarios: readonly { readonly id: string; readonly text: Localized }[];
  readonly reasons: readonly { readonly id: string }[];
  readonly observations: readonly (Endpoint & {
    readonly scenario: string;
    readonly version: string;
    readonly reported?: { readonly code?: number; readonly reason?: string; readonly clean?: boolean };
    readonly wire: readonly { readonly event: string; readonly code?: number }[];
  })[];
  readonly untried: readonly (Endpoint & { readonly scenario: string; readonly reason: string })[];
}

export interface Messages extends Document {
  readonly kind: 'messages';
  readonly implementations: readonly { readonly id: string; readonly observed: boolean }[];
  readonly causes: readonly { readonly id: string; readonly cause: Localized }[];
  readonly sources: readonly Source[];
  readonly messages: readonly {
    readonly text: string;
    readonly implementation: string;
    readonly cause: string;
    readonly code?: number;
    readonly scenario?: string;
    readonly source: string;
  }[];
}

export interface Products extends Document {
  readonly kind: 'products';
  readonly products: readonly { readonly id: string; readonly uses: readonly { readonly first: number }[] }[];
}

export type AnyDocument = Index | Protocol | Code | Used | Pair | Observed | Messages | Products;
type OfKind<Kind extends AnyDocument['kind']> = Extract<AnyDocument, { readonly kind: Kind }>;

/** Reads the API. */
export class ApiClient {
  readonly #get: (address: string) => string;
  readonly #ajv = new Ajv2020({ strict: true });
  readonly #digests = new Map<string, string>();
  readonly #start: string;
  /** The addresses that were read, schemas included. */
  readonly read = new Set<string>();

  /**
   * @param start address of the index
   * @param get gives the body of the answer to a request, or throws
   */
  constructor(start: string, get: (address: string) => string) {
    this.#start = start;
    this.#get = get;
    addFormats(this.#ajv);
  }

  index(): Index {
    const index = this.#document(this.#start, 'index');
    for (const { schemas } of index.versions) {
      this.#note(schemas);
      for (const { address } of schemas) this.#fetch(address);
    }
    this.#note(index.protocols);
    return index;
  }

  protocol(id: string): Protocol {
    const listed = this.index().protocols.find((protocol) => protocol.id === id);
    if (listed === undefined) throw new Error(`There is no protocol "${id}".`);
    const protocol = this.#document(listed.address, 'protocol');
    this.#note(protocol.files);
    return protocol;
  }

  /** A document that a protocol lists. */
  file<Kind extends AnyDocument['kind']>({ address }: Digested, kind: Kind): OfKind<Kind> {
    return this.#document(address, kind);
  }

  /** Reads a document, checks it against its digest and its schema, and against the kind that it should be. */
  #document<Kind extends AnyDocument['kind']>(address: string, kind: Kind): OfKind<Kind> {
    const document: unknown = JSON.parse(this.#fetch(address));
    if (!isDocument(document)) throw new Error(`${address} names no schema.`);
    if (document.kind !== kind) throw new Error(`${address} is "${document.kind}" and not "${kind}".`);
    const known = this.#ajv.getSchema(document.$schema);
    const validate = known ?? this.#ajv.compile(schemaIn(this.#fetch(document.$schema)));
    if (validate(document) !== true) throw new Error(`${address}: ${this.#ajv.errorsText(validate.errors)}`);
    // The schema has said so much.
    return document as OfKind<Kind>;
  }

  #fetch(address: string): string {
    const text = this.#get(address);
    const digest = this.#digests.get(address);
    const found = createHash('sha256').update(text).digest('hex');
    if (digest !== undefined && digest !== found) throw new Error(`${address} is not what its digest says.`);
    this.read.add(address);
    return text;
  }

  #note(listed: readonly Digested[]): void {
    for (const { address, digest } of listed) this.#digests.set(address, digest);
  }
}

function isDocument(value: unknown): value is { readonly $schema: string; readonly kind: string } {
  return typeof value === 'object' && value !== null && '$schema' in value && 'kind' in value;
}

function schemaIn(text: string): Record<string, unknown> {
  const schema: unknown = JSON.parse(text);
  if (typeof schema !== 'object' || schema === null) throw new Error('A schema is an object.');
  return { ...schema };
}
