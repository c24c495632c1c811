import { startChild } from './children.mjs';
import { describeFailure } from './failures.mjs';
import { Refusal, Stopped } from './refusal.mjs';

/**
 * Runs a program to its end.
 *
 * @param {{ what: string, command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv,
 *   onLine?: (line: string) => void }} program `what`: the work, as the beginning of a sentence about its failure
 * @throws {Refusal} where it does not end with 0
 */
export async function run({ what, ...program }) {
  const child = startChild({ name: what, ...program });
  const ending = await child.ended;
  if (ending.code === 0) return;
  if (child.wasAskedToEnd()) throw new Stopped(`${what} was stopped.`);
  throw new Refusal(describeFailure(what, ending, child.lastLines()), { lastLines: [...child.lastLines()] });
}
