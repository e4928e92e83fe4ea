/** What a system says no with, in words; the field's own names stand in errno(3). */
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The quota of this user on the disk is used up',
  EFBIG: 'A file would be larger than this process may write (ulimit -f)',
  EROFS: 'The disk is mounted read-only',
  EIO: 'The disk reports an error',
  EACCES: 'This user may not do that',
  EPERM: 'The system does not permit that',
  EBUSY: 'Something else uses it, or it is a mount point',
  EMFILE: 'This process has too many files open (ulimit -n)',
  ENFILE: 'The system has too many files open',
  EXDEV: 'It is on another file system',
};

/** How those say it that have no code: the bundler's own part, `Permission denied (os error 13)`, and the command `sync`. */
const told: Readonly<Record<string, string>> = {
  'No space left on device': 'ENOSPC',
  'Disk quota exceeded': 'EDQUOT',
  'File too large': 'EFBIG',
  'Read-only file system': 'EROFS',
  'Input/output error': 'EIO',
  'Permission denied': 'EACCES',
};

/**
 * The sentence for an error that is the system's and not ours, such as a full disk.
 *
 * @returns undefined for any other error
 */
export function systemFault(error: unknown): string | undefined {
  for (const each of withCauses(error)) {
    const code = codeOf(each);
    const reason = reasons[code];
    if (reason === undefined) continue;
    const path = 'path' in each && typeof each.path === 'string' ? `: ${each.path}` : '';
    return `${reason} (${code})${path}. Nothing was published; what was built before is untouched.`;
  }
  return undefined;
}

/** An error, and those that it names as its causes. */
function* withCauses(error: unknown): Generator<Error> {
  if (!(error instanceof Error)) return;
  yield error;
  yield* withCauses(error.cause);
  if ('errors' in error && Array.isArray(error.errors)) for (const each of error.errors) yield* withCauses(each);
}

/** Node's code for it; of an error that the bundler wraps, as its text has it: `ENOSPC: no space left on device, write`. */
function codeOf(error: Error): string {
  if ('code' in error && typeof error.code === 'string' && error.code in reasons) return error.code;
  const [, code] = /(?:^|Error: )(E[A-Z]+): [^\n]*, \w+/m.exec(error.message) ?? [];
  const words = Object.keys(told).find((each) => new RegExp(`${each}(?: \\(os error|$)`, 'm').test(error.message));
  return code ?? told[words ?? ''] ?? '';
}
