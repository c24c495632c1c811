/** What keeps endpoints from answering. */
interface Outage {
  readonly since: number;
  /** Answers that could not be made. */
  times: number;
  /** Those that it kept from answering, and that have not answered since. */
  readonly endpoints: Set<object>;
}

/** Different failures that are told apart at a time. */
const TOLD_APART = 20;
const outages = new Map<string, Outage>();
/** Errors that were noted where they arose, and come by again where the request ends. */
const noted = new WeakSet<Error>();
/** The answers that could not be made since the process began, by what stood in the way. */
const counted = { database: 0, other: 0 };

/** How many answers could not be made since the process began, by what stood in the way. */
export function failures(): Readonly<typeof counted> {
  return counted;
}

/**
 * Logs a failure, once for all the requests that it makes fail: while the database is away, each of thousands of readers would
 * leave a line behind otherwise, and nobody would find the others.
 *
 * @param endpoint that could not answer
 */
export function noteFailure(endpoint: object, error: unknown): void {
  if (error instanceof Error) {
    if (noted.has(error)) return;
    noted.add(error);
  }
  const cause = causeOf(error);
  counted[cause === DATABASE ? 'database' : 'other'] += 1;
  const known = outages.get(cause);
  if (known !== undefined) {
    known.times += 1;
    known.endpoints.add(endpoint);
    return;
  }
  strapi.log.error(error instanceof Error ? error : new Error(String(error)));
  if (outages.size < TOLD_APART) {
    outages.set(cause, { since: Date.now(), times: 1, endpoints: new Set([endpoint]) });
  }
}

/** Notes that an endpoint could answer again, and logs the end of an outage. */
export function noteAnswer(endpoint: object): void {
  if (outages.size === 0) return;
  for (const [cause, outage] of outages) {
    if (!outage.endpoints.delete(endpoint) || outage.endpoints.size > 0) continue;
    outages.delete(cause);
    const seconds = Math.round((Date.now() - outage.since) / 1000);
    strapi.log.info(
      `The content can be read again, after ${seconds} s. Answers that could not be made meanwhile: ${outage.times}.`,
    );
  }
}

/** Errors of the database that have no code: of its pool, of search, which says no words of a query, and of a lost connection. */
const OF_DATABASE = /^(?:KnexTimeoutError|SearchFailed)|Connection (?:terminated|ended)/;

const DATABASE = 'the database';

/** In an outage the database's errors differ from one moment to the next; most of them have a code. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const told = `${error.name}: ${error.message}`;
  return 'code' in error || OF_DATABASE.test(told) ? DATABASE : told;
}
