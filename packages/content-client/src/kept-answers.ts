/** An answer as it came, with the label by which the server knows whether it still holds (RFC 9110, section 8.8.3). */
export interface KeptAnswer {
  readonly etag: string;
  readonly body: string;
}

/** How much may be kept. */
export interface KeptAnswersBounds {
  readonly maxEntries: number;
  /** Of all bodies together, as they are held in memory: two bytes for each UTF-16 unit. */
  readonly maxBytes: number;
}

/** The last answers by their address; the one that has been unused for longest makes room. */
export interface KeptAnswers {
  get(url: string): KeptAnswer | undefined;
  /** Keeps an answer unless it alone is larger than all that may be kept. */
  keep(url: string, answer: KeptAnswer): void;
}

/**
 * Bodies are kept as text and parsed anew for every caller, so that nobody can change what another gets.
 *
 * @param bounds null where nothing is to be kept
 */
export function createKeptAnswers(bounds: KeptAnswersBounds | null): KeptAnswers {
  if (bounds === null) return { get: () => undefined, keep: () => undefined };
  const answers = new Map<string, KeptAnswer>();
  let bytes = 0;

  const drop = (url: string) => {
    const answer = answers.get(url);
    if (answer === undefined) return;
    answers.delete(url);
    bytes -= bytesOf(url, answer);
  };
  return {
    get: (url) => {
      const answer = answers.get(url);
      if (answer === undefined) return undefined;
      // A map gives its keys in the order of their insertion: the used one moves to the end.
      answers.delete(url);
      answers.set(url, answer);
      return answer;
    },
    keep: (url, answer) => {
      drop(url);
      if (bytesOf(url, answer) > bounds.maxBytes) return;
      answers.set(url, answer);
      bytes += bytesOf(url, answer);
      for (const oldest of answers.keys()) {
        if (answers.size <= bounds.maxEntries && bytes <= bounds.maxBytes) return;
        drop(oldest);
      }
    },
  };
}

function bytesOf(url: string, { etag, body }: KeptAnswer): number {
  return 2 * (url.length + etag.length + body.length);
}
