import { z } from 'zod';
import { roles } from '../role.ts';

export const implementationId = z.string().describe('Id of the implementation, as in the document of observations.');
export const role = z.enum(roles).describe('The end of the connection that the implementation took.');
export const scenarioId = z.string().describe('Id of the scenario, as in the document of observations.');

/** An implementation in one of its roles. */
export const endpoint = z
  .strictObject({ implementation: implementationId, role })
  .meta({ id: 'endpoint', title: 'Endpoint', description: 'An implementation in one of its roles.' });
