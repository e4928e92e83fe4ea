import { leave } from './leave.ts';
import { lose } from './lose.ts';
import type { Plays } from './play.ts';
import { provoke } from './provoke.ts';
import { receive } from './receive.ts';
import { refuse } from './refuse.ts';
import { send } from './send.ts';

/** What happens in each scenario of a client or a server, by family. */
export const plays: Plays = { ...receive, ...send, ...provoke, ...lose, ...refuse, ...leave };
