import { writeFileSync } from 'node:fs';

// Preloaded into a measured process: writes its peak resident memory, in KiB, when it ends.
process.on('exit', () => {
  const file = process.env['WIRECODES_PEAK_FILE'];
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
