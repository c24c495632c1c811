/** @returns runs one piece of work after another, in the order in which they are handed in */
export function createTurns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    // What fails is its caller's business, and nobody's who waits behind it.
    last = mine.catch(() => undefined);
    return mine;
  };
}
