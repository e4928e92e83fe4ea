import { roles, type Role } from './role.ts';

/** An observation that a content file cites: `nginx proxy proxy-idle`. */
export interface ObservationReference {
  /** Name of the file of the implementation. */
  readonly implementation: string;
  readonly role: Role;
  /** Id of the scenario. */
  readonly scenario: string;
}

/** Reads a citation: implementation, role and scenario; undefined where it has another form. */
export function parseObservation(text: string): ObservationReference | undefined {
  const [implementation = '', named, scenario = '', ...more] = text.split(' ');
  const role = roles.find((one) => one === named);
  return role === undefined || implementation === '' || scenario === '' || more.length > 0
    ? undefined
    : { implementation, role, scenario };
}
