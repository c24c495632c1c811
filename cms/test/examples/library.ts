import type { Article, Author, Home, LocaleCode, Technique, Topic } from '@wellspring/content-model';
import {
  backPainArticleIn,
  homeAnswerIn,
  reviewerIn,
  swedishMassage,
  topicIn,
  writerPageIn,
} from '@wellspring/content-model/examples';
import type { Editor } from '../harness/editor.ts';
import { articleInput, authorInput, homeInput, techniqueInput, topicInput } from './strapi-input.ts';
import type { Placed } from './strapi-input.ts';

/** Document ids of the published examples, and what translating further ones takes. */
export interface Library extends Placed {
  readonly writer: string;
  readonly reviewer: string;
  readonly topic: string;
  readonly technique: string;
}

/** Publishes what the example article names: two people, a topic and a technique, in English. */
export async function stockLibrary(
  editor: Editor,
  picture: number,
  person: (author: Author) => Author = (author) => author,
): Promise<Library> {
  const ids = new Map<string, string>();
  const placed: Placed = { picture, ids };
  const writer = await editor.create('author', 'en', authorInput(person(writerPageIn('en')), placed));
  ids.set(writerPageIn('en').id, writer);
  const reviewer = await editor.create('author', 'en', authorInput(person(reviewerPage()), placed));
  ids.set(reviewerIn('en').id, reviewer);
  const topic = await editor.create('topic', 'en', topicInput(conditionWithSource(), placed));
  await editor.publish('topic', topic, 'en');
  ids.set(topicIn('en').id, topic);
  const technique = await editor.create('technique', 'en', techniqueInput(swedishMassage, placed));
  await editor.publish('technique', technique, 'en');
  ids.set(swedishMassage.id, technique);
  return { ...placed, writer, reviewer, topic, technique };
}

/** Creates the example article as an English draft, with changes. @returns its document id */
export function draftArticle(
  editor: Editor,
  library: Library,
  changes: Partial<Article> = {},
): Promise<string> {
  return editor.create('article', 'en', articleFields('en', library, changes));
}

/** Publishes the example article in English, with changes. @returns its document id */
export async function publishArticle(
  editor: Editor,
  library: Library,
  changes: Partial<Article> = {},
): Promise<string> {
  const id = await draftArticle(editor, library, changes);
  await editor.publish('article', id, 'en');
  return id;
}

/** What an editor types for the example article: the Arabic text is the translation, every other one the English. */
export function articleFields(locale: LocaleCode, library: Library, changes: Partial<Article> = {}) {
  return articleInput({ ...backPainArticleIn(locale), ...changes }, library);
}

/** What an editor types for the example technique, with changes. */
export function techniqueFields(library: Library, changes: Partial<Technique> = {}) {
  return techniqueInput({ ...swedishMassage, ...changes }, library);
}

/** What an editor types for the example topic, with changes. */
export function topicFields(library: Library, changes: Partial<Topic> = {}) {
  return topicInput({ ...conditionWithSource(), ...changes }, library);
}

/** Publishes a topic under a title, which is the least that a document can be. @returns its document id */
export async function publishTopic(
  editor: Editor,
  library: Library,
  title: string,
  locale: LocaleCode = 'en',
): Promise<string> {
  const id = await editor.create('topic', locale, topicFields(library, { title }));
  await editor.publish('topic', id, locale);
  return id;
}

/** Publishes a translation of a topic. */
export async function translateTopic(
  editor: Editor,
  id: string,
  locale: LocaleCode,
  name: string,
): Promise<void> {
  await editor.save('topic', id, locale, { name, summary: `${name}.`, translation: { method: 'human' } });
  await editor.publish('topic', id, locale);
}

/** What an editor types for the home page. */
export function homeFields(locale: LocaleCode, library: Library, changes: Partial<Home> = {}) {
  return homeInput({ ...homeAnswerIn(locale).data, ...changes }, library);
}

/** The reviewer, of whom the examples have a link only, as a whole person. */
export function reviewerPage(): Author {
  const { id, title, path, credentials } = reviewerIn('en');
  return {
    ...writerPageIn('en'),
    id,
    title,
    path,
    slug: 'ilse-braam',
    sortName: 'Braam, Ilse',
    credentials,
    bio: 'Ilse Braam reviews what is said about the body. She is invented.',
    roles: ['medical-reviewer'],
    links: [],
  };
}

/** A condition names its sources; the example topic is shown without. */
function conditionWithSource() {
  return { ...topicIn('en'), sources: backPainArticleIn('en').sources };
}
