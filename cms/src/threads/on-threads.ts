import { availableParallelism } from 'node:os';
import Tinypool from 'tinypool';

/** Jobs that are under way for each thread, so that none is idle while an answer is dealt with. */
const UNDER_WAY = 2;

/**
 * Does what only computes on other threads, one for each core.
 *
 * @param file the compiled module whose default export does a job
 * @param jobs taken one by one, no further ahead than the threads need
 * @returns what each job came to, in the order of the jobs; fails with the first that fails
 */
export async function* onThreads<Job, Result>(
  file: string,
  jobs: AsyncIterable<Job> | Iterable<Job>,
): AsyncGenerator<Result> {
  const threads = availableParallelism();
  const pool = new Tinypool({ filename: file, minThreads: threads, maxThreads: threads });
  const underWay: Promise<Result>[] = [];
  try {
    for await (const job of jobs) {
      const result: Promise<Result> = pool.run(job);
      // Whoever waits for it hears of its failure; until then it is no failure that nobody hears of.
      result.catch(() => undefined);
      underWay.push(result);
      const [first] = underWay;
      if (underWay.length < threads * UNDER_WAY || first === undefined) continue;
      yield await first;
      underWay.shift();
    }
    for (const result of underWay) yield await result;
  } finally {
    await pool.destroy();
  }
}
