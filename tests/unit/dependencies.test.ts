import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { isAllowed, lockFiles } from '../check/licences.ts';
import { lockedPackages } from '../check/locked-packages.ts';

type Manifest = Readonly<
  Record<'dependencies' | 'devDependencies' | 'allowScripts', Record<string, string> | undefined>
>;

for (const lockFile of lockFiles) {
  describe(lockFile, () => {
    const packages = lockedPackages(lockFile);
    const manifest = JSON.parse(readFileSync(lockFile.replace('-lock', ''), 'utf8')) as Manifest;
    const direct = { ...manifest.dependencies, ...manifest.devDependencies };

    test('has packages under licences that may be used, each stated', () => {
      const others = packages.filter(({ licence }) => !isAllowed(licence));
      assert.deepEqual(
        others.map(({ name, licence }) => `${name}: ${licence}`),
        [],
      );
    });

    test('asks for exact versions, and has them', () => {
      for (const [name, version] of Object.entries(direct)) {
        assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, name);
        assert.ok(
          packages.some((locked) => locked.name === name && locked.version === version),
          `${name} ${version}`,
        );
      }
    });

    test('has a reason for each of its packages in CONTRIBUTING', () => {
      const reasons = readFileSync('CONTRIBUTING.md', 'utf8');
      assert.deepEqual(
        Object.keys(direct).filter((name) => !reasons.includes(`\`${name}\``)),
        [],
      );
    });
  });
}

test('scripts that run on installation are those that are allowed by name', () => {
  const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const scripts = lockedPackages('package-lock.json').filter(({ hasInstallScript }) => hasInstallScript);
  assert.deepEqual(scripts.map(({ name }) => name).sort(), Object.keys(allowScripts ?? {}).sort());
});

test('a licence with alternatives may be used when one of them may, one with parts when all may', () => {
  assert.equal(isAllowed('MIT'), true);
  assert.equal(isAllowed('(MIT OR GPL-3.0-only)'), true);
  assert.equal(isAllowed('Apache-2.0 AND MIT'), true);
  assert.equal(isAllowed('Apache-2.0 AND GPL-3.0-only'), false);
  assert.equal(isAllowed('SEE LICENSE IN x'), false);
  assert.equal(isAllowed(undefined), false);
});
