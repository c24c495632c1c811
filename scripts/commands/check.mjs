import { startChild } from '../setup/children.mjs';
import { runToExit } from '../setup/lifecycle.mjs';
import { inTurn } from '../setup/lock.mjs';
import { packageSteps, preparePackages } from '../setup/prepare.mjs';
import { plain } from '../setup/plain-text.mjs';
import { createProgress } from '../setup/progress.mjs';
import { node, withRuntime } from '../setup/runtime.mjs';
import { allChecks } from '../testing/checks.mjs';
import { inWords } from '../testing/counts.mjs';

/** @typedef {import('../testing/checks.mjs').Check} Check */

/** Each check keeps about one core busy. */
const sideBySide = 2;
const chosen = process.argv.slice(2);
const checks = allChecks().filter(({ kind }) => chosen.length === 0 || chosen.includes(kind));
const progress = createProgress([...packageSteps, ...checks.map(({ name }) => name)]);

// `node scripts/check.mjs types lint` looks at these kinds only.
await runToExit(async () => {
  await inTurn(progress.print, () => preparePackages(progress));
  const waiting = [...checks];
  /** @type {string[]} */
  const findings = [];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const said = await look(check);
      if (said !== null) findings.push(`── ${check.name} ${'─'.repeat(90 - check.name.length)}\n${said}`);
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, worker));

  if (findings.length > 0) progress.print(`\n${findings.join('\n\n')}`);
  progress.print(
    `\n${inWords({ passed: checks.length - findings.length, failed: findings.length, skipped: 0 })}`,
  );
  return findings.length > 0 ? 1 : 0;
});

/** @param {Check} check @returns {Promise<string | null>} what it found; null where all is well */
async function look({ name, cwd, args }) {
  /** @type {string[]} */
  const lines = [];
  let isWell = false;
  await progress.step(name, 'looking', async (note) => {
    const onLine = (/** @type {string} */ line) => {
      lines.push(plain(line));
      note(line);
    };
    const child = startChild({ name, command: node(), args, cwd, env: withRuntime(process.env), onLine });
    isWell = (await child.ended).code === 0;
    return isWell ? 'well' : 'has findings';
  });
  return isWell ? null : lines.join('\n');
}
