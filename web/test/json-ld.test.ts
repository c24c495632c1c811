import { describe, expect, it } from '@jest/globals';
import { articleAnswerIn } from '@wellspring/content-model/examples';
import type { Page } from './harness/ask.ts';
import { siteWithCms } from './harness/site-with-cms.ts';
import { SITE_URL } from './harness/start-site.ts';
import { EVERY_ADDRESS, documentAddresses } from './stand-in/addresses.ts';
import { json } from './stand-in/replies.ts';

const web = siteWithCms();
const ENGLISH = documentAddresses('en');
const ARABIC = documentAddresses('ar');

/** The graph of a page: by its own account, what stands in it. */
function graphOf({ $ }: Page): Record<string, unknown>[] {
  const { '@context': context, '@graph': graph } = JSON.parse($('script[type="application/ld+json"]').text());
  expect(context).toBe('https://schema.org');
  return graph;
}

const typesOf = (page: Page) => graphOf(page).map((node) => node['@type']);

it.each(EVERY_ADDRESS)(
  'stands on every page for search engines, once, and on no other: %s',
  async (address) => {
    const page = await web.page(address);
    const isIndexable = page.$('meta[name=robots]').attr('content') !== 'noindex';
    expect(page.$('script[type="application/ld+json"]')).toHaveLength(isIndexable ? 1 : 0);
    if (!isIndexable) return;
    expect(graphOf(page)[0]).toMatchObject({
      url: page.$('link[rel=canonical]').attr('href'),
      inLanguage: page.$('html').attr('lang'),
    });
    expect(typesOf(page)).toContain('Organization');
    expect(page.body).not.toMatch(/FAQPage|HowTo/);
  },
);

describe('an article', () => {
  it('is a page around an article with its people, dates and translations', async () => {
    const { data } = articleAnswerIn('en');
    const page = await web.page(ENGLISH.article);
    expect(typesOf(page)).toEqual(['WebPage', 'BreadcrumbList', 'Organization']);
    expect(graphOf(page)[0]).toMatchObject({
      mainEntity: {
        '@type': 'Article',
        headline: data.title,
        datePublished: data.publishedAt,
        dateModified: data.updatedAt,
        inLanguage: 'en-US',
        author: [{ '@type': 'Person', name: 'Mara Lind', url: SITE_URL + ENGLISH.author }],
        workTranslation: [{ '@id': SITE_URL + ARABIC.article }],
      },
    });
  });

  it('names the person who translated it, and its original', async () => {
    const [node] = graphOf(await web.page(ARABIC.article));
    expect(node).toMatchObject({
      mainEntity: {
        translator: { '@type': 'Person', name: 'سمير حداد' },
        translationOfWork: { '@id': SITE_URL + ENGLISH.article },
      },
    });
  });

  it('never names a machine as its translator', async () => {
    const { data, meta } = articleAnswerIn('ar');
    const translation = { ...data.translation, method: 'machine-reviewed', translator: null };
    web.cms.answer(`/articles/${data.slug}`, json({ data: { ...data, translation }, meta }));
    expect(JSON.stringify(graphOf(await web.page(ARABIC.article)))).not.toContain('translator');
  });
});

describe('a technique', () => {
  it('is a medical page while a review holds and sources are named', async () => {
    const [node] = graphOf(await web.page(ENGLISH.technique));
    expect(node).toMatchObject({ '@type': 'MedicalWebPage', lastReviewed: '2026-01-02' });
    // The reviewer of the examples is invented, and no invented person may vouch.
    expect(node).not.toHaveProperty('reviewedBy');
  });

  it('is a page like any other while its translation is behind the words that were reviewed', async () => {
    const [node] = graphOf(await web.page(ARABIC.technique));
    expect(node).toMatchObject({ '@type': 'WebPage' });
    expect(node).not.toHaveProperty('lastReviewed');
  });
});

it('the way to a page is told as a list of absolute addresses', async () => {
  const trail = graphOf(await web.page(ARABIC.technique)).find((node) => node['@type'] === 'BreadcrumbList');
  expect(trail).toMatchObject({
    itemListElement: [
      { position: 1, item: `${SITE_URL}/ar/techniques` },
      { position: 2, item: SITE_URL + ARABIC.technique },
    ],
  });
});
