/** A hook that is not taken, with the status that says why. */
export class RefusedHook extends Error {
  override readonly name = 'RefusedHook';
  readonly status: 400 | 401 | 408 | 413;

  constructor(status: RefusedHook['status'], sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.status = status;
  }
}
