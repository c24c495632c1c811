import { resolveEnvironment, savedVariables } from '../setup/environment.mjs';
import { runToExit } from '../setup/lifecycle.mjs';
import { inTurn } from '../setup/lock.mjs';
import { buildSteps, packageSteps, prepareBuilds, preparePackages } from '../setup/prepare.mjs';
import { createProgress } from '../setup/progress.mjs';
import { inWords, sum } from '../testing/counts.mjs';
import { runSuite } from '../testing/run-suite.mjs';
import { suites } from '../testing/suites.mjs';

/** @typedef {import('../testing/suites.mjs').Suite} Suite */
/** @typedef {import('../testing/counts.mjs').Counts} Counts */

/** Short suites at a time, as many as there are cores on a small machine. */
const sideBySide = 2;
const mustRunAll = process.env['CI'] === 'true';
const chosen = process.argv.slice(2);
const toRun =
  chosen.length === 0 ? suites : suites.filter(({ name }) => chosen.some((word) => name.includes(word)));
const progress = createProgress([...packageSteps, ...buildSteps, ...toRun.map(({ name }) => name)]);

// `npm test -- site rich-text` runs the suites whose names have these words.
await runToExit(async () => {
  await inTurn(progress.print, async () => {
    await preparePackages(progress);
    await prepareBuilds(progress, resolveEnvironment(savedVariables()));
  });

  /** @type {string[]} */
  const failures = [];
  /** @type {Counts[]} */
  const counts = [];
  const waiting = [...toRun];
  const worker = async (/** @type {Suite[]} */ group) => {
    for (let suite = group.shift(); suite; suite = group.shift()) {
      const result = await runOrSkip(suite);
      counts.push(result.counts);
      if (result.counts.failed > 0)
        failures.push(`── ${suite.name} ${'─'.repeat(90 - suite.name.length)}\n${result.said}`);
    }
  };
  while (waiting.length > 0) {
    const group = nextGroup(waiting);
    await Promise.all(Array.from({ length: sideBySide }, () => worker(group)));
  }

  const total = sum(counts);
  if (failures.length > 0) progress.print(`\n${failures.join('\n\n')}`);
  progress.print(`\n${inWords(total)}`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
});

/**
 * Takes the suites that run next: one that fills the machine, or all short ones up to the next of those.
 *
 * @param {Suite[]} waiting
 * @returns {Suite[]}
 */
function nextGroup(waiting) {
  const firstLong = waiting.findIndex(({ isShort }) => !isShort);
  if (firstLong === 0) return waiting.splice(0, 1);
  return waiting.splice(0, firstLong === -1 ? waiting.length : firstLong);
}

/** @param {Suite} suite @returns {Promise<{ counts: Counts, said: string }>} */
async function runOrSkip(suite) {
  let result = { counts: { passed: 0, failed: 0, skipped: 0 }, said: '' };
  await progress.step(suite.name, 'testing', async (note) => {
    const { env, missing } = await meetNeeds(suite);
    if (missing) {
      const said = `skipped: ${missing.missing}. This would make it possible: ${missing.command}`;
      result = { counts: { passed: 0, failed: mustRunAll ? 1 : 0, skipped: mustRunAll ? 0 : 1 }, said };
      return said;
    }
    result = await runSuite(suite, env, note);
    if (mustRunAll && result.counts.skipped > 0) {
      const { passed, failed, skipped } = result.counts;
      result = {
        counts: { passed, failed: failed + skipped, skipped: 0 },
        said: `${result.said}\nIn CI a skipped test has failed.`,
      };
    }
    return inWords(result.counts);
  });
  return result;
}

/**
 * @param {Suite} suite
 * @returns {Promise<{ env: NodeJS.ProcessEnv, missing?: import('../testing/suites.mjs').Need }>}
 */
async function meetNeeds({ needs = [] }) {
  /** @type {NodeJS.ProcessEnv} */
  let env = {};
  for (const need of needs) {
    const found = await need.find(process.env);
    if (found === null) return { env, missing: need };
    env = { ...env, ...found };
  }
  return { env };
}
