import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { isRunning, ownMark, startFromPs, startOf } from '../../src/build/running.ts';

test('this process is running, and one with its number that was started at another time is not', () => {
  assert.equal(isRunning(ownMark()), true);
  assert.equal(isRunning(ownMark().replace(/-\w+-/, '-1-')), false);
});

test('a process is running until it has ended', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
  await once(child, 'spawn');
  const mark = ownMark().replace(/^\d+-\w+/, `${String(child.pid)}-${startOf(child.pid ?? 0) ?? ''}`);
  assert.equal(isRunning(mark), true);
  child.stdin.end();
  await once(child, 'exit');
  assert.equal(isRunning(mark), false);
});

test('of a process on another machine nobody can tell', () => {
  assert.equal(isRunning(ownMark().replace(/\w{8}$/, '00000000')), undefined);
});

test('without /proc, ps says when a process was started', (context) => {
  if (spawnSync('ps', ['-p', '1']).error) {
    context.skip('This machine has no ps; macOS always has.');
    return;
  }
  const started = Number(startFromPs(process.pid)) * 1000;
  const own = Date.now() - process.uptime() * 1000;
  assert.ok(Math.abs(started - own) < 5000, `${String(started)} is not ${String(own)}`);
});
