/** An answer that is a list. */
export interface ListAnswer<Entry> {
  readonly data: readonly Entry[];
}

/**
 * Reads a list page by page; the next page is asked for only when the one before has been taken.
 *
 * @param ask for the page at a place; the first page where the place is undefined
 * @param placeAfter where the page after an answer is; null where there is none
 */
export async function* eachPage<Answer, Place>(
  ask: (place: Place | undefined) => Promise<Answer>,
  placeAfter: (answer: Answer, place: Place | undefined) => Place | null,
): AsyncGenerator<Answer, void, undefined> {
  for (let place: Place | null | undefined; place !== null;) {
    const answer: Answer = await ask(place);
    yield answer;
    place = placeAfter(answer, place);
  }
}

/** The entries of pages, one after the other. */
export async function* eachEntry<Entry>(
  pages: AsyncIterable<ListAnswer<Entry>>,
): AsyncGenerator<Entry, void, undefined> {
  for await (const { data } of pages) yield* data;
}
