import { expect, it } from '@jest/globals';
import { z } from 'zod';
import { backPainArticleIn } from '@wellspring/content-model/examples';
import { articleFields } from '../examples/library.ts';
import { openNewsroom } from '../harness/newsroom.ts';

const room = openNewsroom();

/** How many articles are published at once when the CMS is killed. */
const AT_ONCE = 6;
/** The CMS is killed so often: 34 rounds are 200 publications. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 2);

/** Every word of an article that has a version's number, so that a half of it would show. */
function versionOf(slug: string, number: number) {
  const { keyPoints, seo } = backPainArticleIn('en');
  const words = `${slug} has version${number}`;
  return {
    title: words,
    summary: `${words} in short.`,
    keyPoints: [words, ...keyPoints],
    seo: { ...seo, title: words, description: words },
  };
}

const numbersIn = (value: unknown): number[] =>
  [...JSON.stringify(value).matchAll(/\bversion(\d+)/g)].map(([, number]) => Number(number));

/** What readers, lists, search and Strapi itself have of an article: the numbers of its versions, each once. */
async function numbersOf({ slug, id }: { slug: string; id: string }, lists: unknown[]): Promise<number[]> {
  const { editor, reader } = room;
  const { data } = await reader.article(slug, 'en');
  const found = await reader.search(slug, 'en');
  const published = await editor.published('article', id, 'en');
  const listed = lists.filter((item) => JSON.stringify(item).includes(`"${slug}"`));
  expect([slug, listed.length, found.data.length]).toEqual([slug, 1, 1]);
  const words = [data.title, data.summary, data.keyPoints, data.seo, listed, found.data];
  const { title, summary, keyPoints } = published;
  return [...new Set(numbersIn([...words, title, summary, keyPoints]))];
}

const events = z.array(z.object({ ordering_key: z.string() }));
const eventsOf = async (id: string) =>
  events.parse(await room.cms.database.tables('outbox_events').where({ ordering_key: id })).length;

it(
  'A CMS that is killed while it publishes has each version wholly, the old or the new, and an event for each',
  async () => {
    const { cms, editor, library } = room;
    const articles: { slug: string; id: string }[] = [];
    for (let n = 0; n < AT_ONCE; n += 1) {
      const slug = `kept${n}`;
      const fields = { ...articleFields('en', library, versionOf(slug, 0)), slug };
      const id = await editor.create('article', 'en', fields);
      await editor.publish('article', id, 'en');
      articles.push({ slug, id });
    }
    const eventsBefore = await Promise.all(articles.map(({ id }) => eventsOf(id)));
    const standing = articles.map(() => 0);
    const publications = articles.map(() => 0);

    for (let round = 1; round <= ROUNDS; round += 1) {
      const answered = new Set<number>();
      let killed: Promise<void> | undefined;
      const attempts = articles.map(async ({ slug, id }, n) => {
        const fields = { ...articleFields('en', library, versionOf(slug, round)), slug };
        await editor.publish('article', id, 'en', fields);
        answered.add(n);
        // Each round at another moment: after the first answer, the second, …; the others are on their way.
        if (answered.size === ((round - 1) % (AT_ONCE - 1)) + 1) killed ??= cms.kill();
      });
      const outcomes = await Promise.allSettled(attempts);
      await killed;
      expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true);
      await cms.startAgain();

      const lists = (await room.reader.articles('en', { pageSize: '30' })).data;
      for (const [n, article] of articles.entries()) {
        const numbers = await numbersOf(article, lists);
        const allowed = answered.has(n) ? [round] : [standing[n], round];
        expect([article.slug, numbers.length]).toEqual([article.slug, 1]);
        expect(allowed).toContain(numbers[0]);
        if (numbers[0] === round) publications[n] = (publications[n] ?? 0) + 1;
        standing[n] = numbers[0] ?? -1;
        expect([article.slug, (await eventsOf(article.id)) - (eventsBefore[n] ?? 0)]).toEqual([
          article.slug,
          publications[n],
        ]);
      }
    }
  },
  60_000 + ROUNDS * 30_000,
);
