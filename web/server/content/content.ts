import type { LocaleCode, Tag } from '@wellspring/content-model';
import { localeOf } from '@wellspring/content-model';
import type { H3Event } from 'h3';
import type { Content } from '../../shared/content.ts';
import { environment } from '../environment.ts';
import { phrasebookOf } from '../messages/phrasebook.ts';
import { answer } from './answer.ts';
import { articleListPage } from './article-list-page.ts';
import { articlePage } from './article-page.ts';
import { authorPage } from './author-page.ts';
import { contentClient } from './client.ts';
import { developerPage, referencePage } from './developers/developer-page.ts';
import { filePage } from './file-page.ts';
import { homePage } from './home-page.ts';
import type { PageRequest } from './page-request.ts';
import { taggedReads } from './tagged-reads.ts';
import { techniquePage, techniquesPage } from './technique-pages.ts';
import { bodyPage, topicPage, topicsPage } from './topic-pages.ts';

/**
 * The content of the site in one locale, for one request.
 *
 * @param tags of the page that is being made; every read adds its own
 */
export function createContent(event: H3Event, code: LocaleCode, tags: Set<Tag>): Content {
  const { siteUrl, contactEmail } = environment();
  const request: PageRequest = {
    locale: localeOf(code),
    book: phrasebookOf(code),
    reads: taggedReads(contentClient(), code, tags),
    siteUrl,
    contactEmail,
    today: new Date().toISOString().slice(0, 10),
  };
  return {
    home: () => answer(() => homePage(request)),
    articles: (asked) => answer(() => articleListPage(request, asked)),
    article: (slug) => answer(() => articlePage(request, slug)),
    techniques: () => answer(() => techniquesPage(request)),
    technique: (slug) => answer(() => techniquePage(request, slug)),
    topics: () => answer(() => topicsPage(request)),
    topic: (slug) => answer(() => topicPage(request, slug)),
    body: () => answer(() => bodyPage(request)),
    author: (slug) => answer(() => authorPage(request, slug)),
    developerPage: (path) => answer(() => developerPage(event, request, path)),
    referencePage: () => answer(() => referencePage(event, request)),
    filePage: (name) => answer(() => filePage(event, request, name)),
  };
}
