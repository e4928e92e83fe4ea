/** What was measured of something that is promised. */
export interface Finding {
  /** What is measured, in a few words. */
  readonly what: string;
  /** What it should be. */
  readonly wanted: string;
  readonly measured: string;
  readonly holds: boolean;
  /** It is worked towards, and the run does not fail where it is not reached. */
  readonly isAim?: boolean;
}

/** What a run was asked for. */
export interface Asked {
  /** How often each thing is tried; what counts is said with each figure. */
  readonly runs: number;
  /** Pages of the site, from `/` to `/`, where not one of every template is measured. */
  readonly paths: readonly string[];
}
