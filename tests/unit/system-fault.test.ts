import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemFault } from '../../src/build/system-fault.ts';

const untouched = 'Nothing was published; what was built before is untouched.';

function refusal(code: string, path?: string): Error {
  return Object.assign(new Error(`${code}: refused, write`), { code, ...(path !== undefined && { path }) });
}

test('what the system refuses is told in a sentence', () => {
  assert.equal(systemFault(refusal('ENOSPC')), `The disk is full (ENOSPC). ${untouched}`);
  assert.equal(
    systemFault(refusal('EROFS', '/site/index.html')),
    `The disk is mounted read-only (EROFS): /site/index.html. ${untouched}`,
  );
});

test('wherever it stands among the causes', () => {
  const wrapped = new Error('Could not write.', { cause: refusal('EDQUOT') });
  assert.match(systemFault(wrapped) ?? '', /^The quota .* \(EDQUOT\)\./);
  assert.match(systemFault(new AggregateError([new Error('x'), refusal('EMFILE')])) ?? '', /\(EMFILE\)\./);
  assert.match(
    systemFault(new Error("Build failed.\nError: ENOSPC: no space left on device, copyfile 'a' -> 'b'\n    at x")) ??
      '',
    /^The disk is full \(ENOSPC\)\./,
  );
  for (const said of ['No space left on device (os error 28)', "sync: error syncing '/x': No space left on device"]) {
    assert.match(systemFault(new Error(said)) ?? '', /^The disk is full \(ENOSPC\)\./);
  }
});

test('a fault of the content or the program is none of the system', () => {
  assert.equal(systemFault(new Error('ENOSPC is no word of ours')), undefined);
  assert.equal(systemFault(new Error('content/x.mdx:3 "Permission denied" is no name.')), undefined);
  assert.equal(systemFault(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' })), undefined);
  assert.equal(systemFault('text'), undefined);
});
