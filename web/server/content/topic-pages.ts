import { TOPIC_KINDS, listPath } from '@wellspring/content-model';
import type { Topic, TopicItem } from '@wellspring/content-model';
import { slugOfPath } from '../../shared/href.ts';
import { topicGraph } from '../../shared/json-ld.ts';
import { noticesOf } from '../../shared/notices.ts';
import { found, moved } from '../../shared/page-result.ts';
import type { PageResult } from '../../shared/page-result.ts';
import { regionsOf } from '../../shared/body-regions.ts';
import type { BodyPage, TopicPage, TopicsPage } from '../../shared/views/pages.ts';
import { documentFrame, listCrumb, pageFrame } from './frames.ts';
import { furtherArticles } from './further-articles.ts';
import type { PageRequest } from './page-request.ts';
import { publicAddress } from './public-address.ts';
import { inOrder } from './technique-pages.ts';

/** How many articles a topic's page names; the list has them all. */
const ARTICLES = 24;

/** Every topic, by kind. */
export async function topicsPage(request: PageRequest): Promise<PageResult<TopicsPage>> {
  const { book } = request;
  const topics = await sortedTopics(request);
  const page = {
    name: 'topics',
    title: book.t('topics.heading'),
    description: book.t('topics.intro'),
  } as const;
  const groups = TOPIC_KINDS.map((kind) => ({
    kind,
    topics: topics.filter(({ topicKind }) => topicKind === kind),
  }));
  return found({
    frame: pageFrame(request, page, (locale) => listPath(locale, 'topic')),
    groups: groups.filter((group) => group.topics.length > 0),
  });
}

/** The body picture. */
export async function bodyPage(request: PageRequest): Promise<PageResult<BodyPage>> {
  const { book } = request;
  const page = {
    name: 'body',
    title: book.t('body.heading'),
    description: book.t('body.intro'),
  } as const;
  return found({
    frame: pageFrame(request, page, (locale) => `/${locale}/body`),
    regions: regionsOf(await sortedTopics(request)),
  });
}

/** One topic by any slug that it has or had. */
export async function topicPage(request: PageRequest, slug: string): Promise<PageResult<TopicPage>> {
  const { reads, book } = request;
  const { data: topic, meta } = await reads.topic(slug);
  if (slugOfPath(topic.path) !== slug) return moved(topic.path);
  const [articles, techniques, topics] = await Promise.all([
    reads.articles({ topic: slug, pageSize: ARTICLES }),
    reads.techniques(),
    sortedTopics(request),
  ]);
  const framed = { ...topic, description: topic.summary };
  return found({
    frame: documentFrame(request, framed, meta, wayTo(request, topic), (options) =>
      topicGraph(topic, options),
    ),
    topic,
    meta,
    notices: noticesOf(topic, meta, request.today),
    articles: articles.data,
    further: furtherArticles(request, { topic: slug }, articles),
    address: publicAddress(request, topic.path),
    techniques: inOrder(
      techniques.data.filter((technique) => technique.topics.some(({ id }) => id === topic.id)),
      book,
    ),
    narrower: topics.filter(({ parent }) => parent?.id === topic.id),
  });
}

/** Every topic as the language sorts. */
export async function sortedTopics({ reads, book }: PageRequest): Promise<TopicItem[]> {
  const { data } = await reads.topics();
  return data.toSorted((one, other) => book.compare(one.title, other.title));
}

function wayTo(request: PageRequest, { parent }: Topic) {
  const way = [listCrumb(request, 'topics')];
  return parent === null ? way : [...way, { title: parent.title, path: parent.path, locale: parent.locale }];
}
