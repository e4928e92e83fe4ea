import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';
import astro from 'astro/package.json' with { type: 'json' };

/** Where it was measured, in a line, and a warning where something else runs there. */
export function describeMachine(): string {
  const [load = 0] = loadavg();
  const commit = execFileSync('git', ['log', '-1', '--format=%h'], { encoding: 'utf8' }).trim();
  const lines = [
    `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${String(availableParallelism())} cores, ` +
      `${(totalmem() / 2 ** 30).toFixed(0)} GiB, Linux ${release()}, Node ${process.version}, Astro ${astro.version}, commit ${commit}`,
  ];
  if (load > availableParallelism() / 2) {
    lines.push(`This machine is busy (load ${load.toFixed(1)}): times are measured longer than they are, and waver.`);
  }
  return lines.join('\n');
}
