/** What the table of all observations is narrowed to. Undefined means all. */
export interface MatrixFilter {
  readonly implementations: readonly string[] | undefined;
  readonly groups: readonly string[] | undefined;
  /** Only the scenarios in which some implementation differs. */
  readonly differing: boolean;
}

/** What can be picked. */
export interface MatrixChoices {
  readonly implementations: readonly string[];
  readonly groups: readonly string[];
}

/**
 * Reads a filter from the query of an address, `?implementation=node.ws&group=lose&differing=yes`. What cannot be picked
 * is left out; where nothing is left, everything is shown.
 */
export function readFilter(query: string, choices: MatrixChoices): MatrixFilter {
  const given = new URLSearchParams(query);
  const listed = (name: string, known: readonly string[]): readonly string[] | undefined => {
    const names = given.get(name)?.split('.') ?? [];
    const picked = known.filter((one) => names.includes(one));
    return picked.length === 0 || picked.length === known.length ? undefined : picked;
  };
  return {
    implementations: listed('implementation', choices.implementations),
    groups: listed('group', choices.groups),
    differing: given.get('differing') === 'yes',
  };
}

/** The query of an address that shows what the filter shows; empty where that is everything. */
export function writeFilter({ implementations, groups, differing }: MatrixFilter): string {
  const parts = [
    ...(implementations ? [`implementation=${implementations.join('.')}`] : []),
    ...(groups ? [`group=${groups.join('.')}`] : []),
    ...(differing ? ['differing=yes'] : []),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
