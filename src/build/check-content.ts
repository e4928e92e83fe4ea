import type { AstroIntegration } from 'astro';
import { readCorpus } from '../schema/corpus.ts';
import { languageStates, stalePassages } from '../schema/language-states.ts';
import { formatProblem } from '../schema/problem.ts';
import { publicProblems } from '../schema/public-files.ts';
import { settings } from '../settings.ts';

/**
 * Checks all content before Astro reads any of it. When something is wrong, says every fault in a sentence and ends
 * the process with status 1, so that nothing is built and what was built before stays. Names the translations whose
 * English has changed since, which are built all the same.
 */
export function checkContent(): AstroIntegration {
  return {
    name: 'wirecodes:check-content',
    hooks: {
      'astro:config:setup': ({ command, addWatchFile }) => {
        if (command === 'preview') return;
        const { corpus, problems: own } = readCorpus(settings.contentRoot, settings.localesRoot);
        const problems = [...own, ...publicProblems(settings.publicRoot)];
        if (problems.length > 0) {
          process.stderr.write(`\n${problems.map(formatProblem).join('\n')}\n\n${summary(problems.length)}\n`);
          process.exit(1);
        }
        // Nothing that is stale keeps a page from being built: the page says so itself.
        for (const line of stalePassages(languageStates(corpus))) process.stderr.write(`${line}\n`);
        addWatchFile(settings.localesRoot);
      },
    },
  };
}

function summary(count: number): string {
  return `${count} ${count === 1 ? 'fault' : 'faults'} in the content. Nothing was built; what was built before is untouched.`;
}
