import type { H3Event } from 'h3';
import { feedOf } from '../feeds/entries.ts';
import type { Feed } from '../feeds/entries.ts';
import { fileAnswer } from './file-answer.ts';
import type { FileForm } from './file-answer.ts';
import { requireLocale } from './require-locale.ts';

/** Answers with the feed of the locale in the address, in one of its formats. */
export async function feedAnswer(event: H3Event, { type, write }: FileForm<Feed>): Promise<string> {
  requireLocale(event);
  const { content, phrasebook, site } = event.context;
  const [articles, publication] = await Promise.all([content.feed(), content.publication()]);
  return fileAnswer(event, articles, {
    type,
    write: (found) => write(feedOf(found, phrasebook, { publication, siteUrl: site.url })),
  });
}
