import { existsSync } from 'node:fs';
import { digestOf } from './digest.ts';

// Says the digest of a site that was built, the one that its build has said. Usage:
//   npm run digest [-- <folder, dist by default>]

const folder = process.argv[2] ?? 'dist';
if (existsSync(folder)) {
  process.stdout.write(`${digestOf(folder)}\n`);
} else {
  process.stderr.write(`There is no folder ${folder}. Run "npm run build" first, or name the folder of a site.\n`);
  process.exitCode = 1;
}
