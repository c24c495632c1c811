import { afterEach } from '@jest/globals';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/** @type {string[]} */
const folders = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** @returns {string} an empty folder, removed after the test */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'wellspring-test-'));
  folders.push(folder);
  return folder;
}

/** @returns {string} a checkout with nothing but what the bootstrap needs to begin: its commands find their root there */
export function temporaryCheckout() {
  const folder = temporaryFolder();
  for (const path of [
    'scripts',
    'package.json',
    '.env.example',
    'pnpm-workspace.yaml',
    'pnpm-lock.yaml',
    'packages/rich-text/package.json',
  ])
    cpSync(join(root, path), join(folder, path), { recursive: true });
  return folder;
}
