import { mapLinks } from '@wellspring/rich-text';
import type { Block } from '@wellspring/rich-text';
import type {
  Article,
  Author,
  Figure,
  Home,
  Section,
  Seo,
  Site,
  Source,
  Technique,
  Topic,
} from '@wellspring/content-model';
import type { Fields } from '../harness/editor.ts';

/** Ids in the CMS under test of what an example shows and names. */
export interface Placed {
  /** The media file that stands for every picture. */
  readonly picture: number;
  /** Document ids by the example's own. */
  readonly ids: ReadonlyMap<string, string>;
}

/** What an editor types for an example article: its words, and for the source also what it shares. */
export function articleInput(article: Article, placed: Placed): Fields {
  const isSource = article.translation === null;
  return {
    title: article.title,
    summary: article.summary,
    keyPoints: article.keyPoints.join('\n'),
    cover: figureInput(article.cover, placed),
    sections: article.sections.map((section) => sectionInput(section, placed)),
    updates: article.updates,
    seo: seoInput(article.seo),
    reviews: reviewsInput(article.reviews, placed),
    ...(isSource
      ? {
          sources: article.sources.map(sourceInput),
          funding: article.funding,
          authors: idsOf(article.authors, placed),
          techniques: idsOf(article.techniques, placed),
          topics: idsOf(article.topics, placed),
        }
      : { translation: translationInput(article) }),
  };
}

/** What an editor types for an example technique. */
export function techniqueInput(technique: Technique, placed: Placed): Fields {
  return {
    name: technique.title,
    alsoKnownAs: technique.alsoKnownAs.join('\n'),
    summary: technique.summary,
    cover: figureInput(technique.cover, placed),
    sections: technique.sections.map((section) => sectionInput(section, placed)),
    avoidIf: technique.avoidIf.map(({ text, level, source }) => ({ text, level, sourceKey: source })),
    seo: seoInput(technique.seo),
    reviews: reviewsInput(technique.reviews, placed),
    family: technique.family,
    pressure: technique.pressure,
    minutesMin: technique.minutes?.min ?? null,
    minutesMax: technique.minutes?.max ?? null,
    topics: idsOf(technique.topics, placed),
    sources: technique.sources.map(sourceInput),
  };
}

/** What an editor types for an example topic. */
export function topicInput(topic: Topic, placed: Placed): Fields {
  return {
    name: topic.title,
    alsoKnownAs: topic.alsoKnownAs.join('\n'),
    summary: topic.summary,
    seo: seoInput(topic.seo),
    kind: topic.topicKind,
    bodyRegion: topic.bodyRegion,
    parent: idsOf(topic.parent === null ? [] : [topic.parent], placed)[0] ?? null,
    sources: topic.sources.map(sourceInput),
  };
}

/** What an editor types for an example person. */
export function authorInput(author: Author, placed: Placed): Fields {
  const { title, sortName, credentials, bio, disclosure, slug, roles, registration, links, fictional } =
    author;
  return {
    name: title,
    sortName,
    credentials,
    bio,
    disclosure,
    slug,
    registration,
    links,
    fictional,
    photo: figureInput(author.photo, placed),
    roles: {
      writer: roles.includes('writer'),
      medicalReviewer: roles.includes('medical-reviewer'),
      translator: roles.includes('translator'),
    },
  };
}

/** What an editor types for the example home page. */
export function homeInput({ heading, intro, cover, seo, featured }: Home, placed: Placed): Fields {
  return {
    heading,
    intro,
    cover: figureInput(cover, placed),
    seo: seoInput(seo),
    featured: idsOf(featured, placed),
  };
}

/** What an editor types for what the publication says of itself; for the source also what all languages share. */
export function siteInput({
  locale,
  name,
  tagline,
  disclaimer,
  contact,
  imprint,
  navigation,
  social,
}: Site): Fields {
  return {
    name,
    tagline,
    disclaimer,
    contact: contact.text,
    imprint,
    navigation,
    ...(locale === 'en' ? { contactEmail: contact.mail, social } : {}),
  };
}

/** A section as the dynamic zone takes it. Keys are the server's to give. */
export function sectionInput(section: Section, placed: Placed): Fields {
  switch (section.type) {
    case 'prose':
      return { __component: 'sections.prose', body: textInput(section.blocks) };
    case 'figure':
      return { __component: 'sections.figure', ...figureInput(section.figure, placed) };
    case 'callout':
      return {
        __component: 'sections.callout',
        tone: section.tone,
        title: section.title,
        body: textInput(section.blocks),
      };
    case 'techniques':
      return {
        __component: 'sections.techniques',
        heading: section.heading,
        intro: textInput(section.blocks),
      };
    case 'steps':
      return {
        __component: 'sections.steps',
        heading: section.heading,
        steps: section.steps.map(({ title, blocks, figure }) => ({
          title,
          body: textInput(blocks),
          figure: figureInput(figure, placed),
        })),
      };
    case 'quote': {
      const { text, attribution, lang } = section;
      return { __component: 'sections.quote', text, attribution, lang };
    }
  }
}

/** Strapi's editor takes an address only if it begins with a scheme or a slash, so `#source-x` is typed as `/#source-x`. */
export function textInput(blocks: readonly Block[]): readonly Block[] {
  return mapLinks(blocks, (url) => (url.startsWith('#') ? `/${url}` : url));
}

function figureInput(figure: Figure | null, { picture }: Placed): Fields | null {
  if (figure === null) return null;
  const { alt, decorative, caption, credit } = figure;
  return { image: picture, alt, decorative, caption, credit };
}

function seoInput({ title, description }: Seo): Fields {
  return { title, description };
}

function sourceInput({ key, title, publisher, url, doi, year, language }: Source): Fields {
  return { key, title, publisher, url, doi, year, language };
}

function reviewsInput(reviews: Article['reviews'], placed: Placed): Fields[] {
  return reviews
    .filter(({ through }) => through === 'own')
    .map(({ scope, reviewer, on, dueOn }) => ({ scope, reviewer: idsOf([reviewer], placed)[0], on, dueOn }));
}

function translationInput({ translation }: Article): Fields | null {
  return translation === null ? null : { method: translation.method, translatedAt: translation.translatedAt };
}

function idsOf(references: readonly { readonly id: string }[], { ids }: Placed): string[] {
  return references.flatMap(({ id }) => ids.get(id) ?? []);
}
