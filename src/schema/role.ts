/** The ends of a connection that an implementation can take. */
export const roles = ['client', 'server', 'proxy'] as const;
export type Role = (typeof roles)[number];
