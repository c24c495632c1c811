import type { Core } from '@strapi/strapi';
import { outboxOf } from '@wellspring/strapi-plugin-outbox';
import { connectionOf } from '../database/connection.ts';
import { notePart } from '../database/derived-parts.ts';
import { createDraftTitles, emptyDraftTitles, TITLES } from '../database/draft-titles.ts';
import { enterDraftTitles } from '../database/drafts-to-enter.ts';
import { lookAtGrowingTables } from '../database/statistics.ts';
import { tellProgress } from '../editions/tell-progress.ts';

/** To be raised whenever titles are cut or folded by other rules: they are then entered anew at the next start. */
const RULES = '1';
/** Drafts of one transaction. Editors wait for no longer than these take. */
const TOGETHER = 1_000;

/** Makes sure, at a start, that the desk finds every draft: of a database from before there were titles, or of other rules. */
export async function fillTitles(strapi: Core.Strapi): Promise<void> {
  const isWhole = await createDraftTitles(connectionOf(strapi), RULES);
  if (!isWhole)
    await enterTitles(strapi, tellProgress(strapi, 'Titles for the desk are entered, draft by draft'));
}

/** Enters every title anew. Until it is done, less is found. */
export async function rebuildTitles(strapi: Core.Strapi): Promise<void> {
  await outboxOf(strapi).inWritingTransaction(emptyDraftTitles);
  await enterTitles(strapi);
}

/**
 * Enters every draft that is not entered yet.
 *
 * @param report told how many there were so far
 */
export async function enterTitles(
  strapi: Core.Strapi,
  report: (titles: number) => void = () => undefined,
): Promise<void> {
  let [after, titles] = [0, 0];
  for (let read = TOGETHER; read === TOGETHER;) {
    const { entered, last } = await outboxOf(strapi).inWritingTransaction((handle) =>
      enterDraftTitles(handle, after, TOGETHER),
    );
    [after, titles, read] = [last, titles + entered, entered];
    report(titles);
  }
  await outboxOf(strapi).inWritingTransaction(async (handle) => {
    await lookAtGrowingTables(handle, [TITLES]);
    await notePart(handle, 'titles', { version: RULES, isWhole: true });
  });
}
