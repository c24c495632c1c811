import { setTimeout as pause } from 'node:timers/promises';
import type { Tag } from '@wellspring/content-model';
import { logger } from '../logger.ts';
import { cdnTag } from './cdn-tags.ts';

/** Where a CDN is told what it must not send any more. */
export interface CdnAccount {
  readonly url: string;
  readonly token: string;
}

/** Tags in one request: as many as Cloudflare takes. */
const AT_ONCE = 30;
/** Past so many that wait, everything is purged instead. */
const MOST_WAITING = 3000;
/** Longest wait for an answer, in milliseconds. */
const PATIENCE = 10_000;
/** Between attempts while the CDN does not answer, in milliseconds: the first pause, doubled each time up to the longest. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;
/** After which a tag is purged once more: an answer may have been on its way to the CDN when it was purged first. */
const ONCE_MORE_AFTER = 5000;

/**
 * Tells a CDN what to purge: `POST` of `{"tags":[…]}`, or of `{"purge_everything":true}`, with a bearer token, as Cloudflare's API
 * takes it. What cannot be told now is told later; what waits is told together.
 */
export class CdnPurge {
  readonly #account: CdnAccount;
  readonly #waiting = new Set<string>();
  readonly #ending = new AbortController();
  #everything = false;
  #isTelling = false;
  #isAway = false;

  constructor(account: CdnAccount) {
    this.#account = account;
  }

  /** Does not wait for the CDN. @param tags null: everything */
  purge(tags: readonly Tag[] | null): void {
    this.#add(tags);
    const { signal } = this.#ending;
    void pause(ONCE_MORE_AFTER, undefined, { signal, ref: false })
      .then(() => this.#add(tags))
      .catch(() => undefined);
  }

  close(): void {
    this.#ending.abort();
  }

  #add(tags: readonly Tag[] | null): void {
    if (tags === null || this.#waiting.size + tags.length > MOST_WAITING) this.#everything = true;
    else for (const tag of tags) this.#waiting.add(cdnTag(tag));
    if (!this.#isTelling) void this.#tellAll();
  }

  async #tellAll(): Promise<void> {
    this.#isTelling = true;
    let rest = FIRST_PAUSE;
    const { signal } = this.#ending;
    while (!signal.aborted && (this.#everything || this.#waiting.size > 0)) {
      if (await this.#tellSome()) {
        rest = FIRST_PAUSE;
        continue;
      }
      await pause(rest, undefined, { signal, ref: false }).catch(() => undefined);
      rest = Math.min(2 * rest, LONGEST_PAUSE);
    }
    this.#isTelling = false;
  }

  /** @returns whether the CDN took it; otherwise it waits on */
  async #tellSome(): Promise<boolean> {
    const isEverything = this.#everything;
    if (isEverything) this.#waiting.clear();
    const tags = [...this.#waiting].slice(0, AT_ONCE);
    this.#everything = false;
    for (const tag of tags) this.#waiting.delete(tag);
    try {
      await this.#post(isEverything ? { purge_everything: true } : { tags });
      if (this.#isAway) logger.info('The CDN can be told again what to purge.');
      this.#isAway = false;
      return true;
    } catch (error) {
      if (this.#ending.signal.aborted) return false;
      // Once for each outage.
      if (!this.#isAway) logger.error('The CDN could not be told what to purge; it is tried again.', error);
      this.#isAway = true;
      this.#everything ||= isEverything;
      for (const tag of tags) this.#waiting.add(tag);
      return false;
    }
  }

  async #post(body: object): Promise<void> {
    const { url, token } = this.#account;
    const response = await fetch(url, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.any([this.#ending.signal, AbortSignal.timeout(PATIENCE)]),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`The CDN answered ${response.status}.`);
  }
}
