import { localeOf } from '@wellspring/content-model';
import type { Figure, LocaleCode, Section, TechniqueReference } from '@wellspring/content-model';
import { h } from 'hastscript';
import type { Properties } from 'hastscript';
import type { Node } from './tree.ts';
import { compatibleFile } from '../../shared/compatible-file.ts';
import { absolute } from '../../shared/href.ts';
import type { Phrasebook } from '../../shared/phrasebook.ts';
import { richText } from './rich-text.ts';
import type { Place } from './rich-text.ts';

/** What the sections of an article are set with. */
export interface Setting {
  readonly book: Phrasebook;
  readonly place: Place;
  readonly techniques: readonly TechniqueReference[];
}

/** A section as HTML that says the same without any style. */
export function sectionHtml(section: Section, setting: Setting): Node[] {
  const { book, place } = setting;
  switch (section.type) {
    case 'prose':
      return richText(section.blocks, place);
    case 'figure':
      return [figureHtml(section.figure, book)];
    case 'callout': {
      const tone = book.t(`callout.${section.tone}`);
      const title = section.title === null ? tone : `${tone}: ${section.title}`;
      return [
        h('aside', wordsIn(section.locale, book), [
          h('p', [h('strong', title)]),
          ...richText(section.blocks, place),
        ]),
      ];
    }
    case 'techniques':
      return [...headed(section.heading), ...richText(section.blocks, place), techniqueList(setting)];
    case 'steps':
      return [
        ...headed(section.heading),
        h(
          'ol',
          section.steps.map(({ title, blocks, figure }) =>
            h('li', [
              h('p', [h('strong', title)]),
              ...richText(blocks, place),
              ...(figure === null ? [] : [figureHtml(figure, book)]),
            ]),
          ),
        ),
      ];
    case 'quote': {
      const by = section.attribution;
      return [
        h('blockquote', { lang: section.lang, dir: section.lang === null ? null : 'auto' }, [
          h('p', section.text),
        ]),
        ...(by === null ? [] : [h('p', book.t('quote.attribution', { name: by }))]),
      ];
    }
  }
}

/** A picture with its words; what decorates has empty ones. */
export function figureHtml({ image, alt, caption, credit }: Figure, book: Phrasebook): Node {
  const file = compatibleFile(image);
  const words = [caption, credit === null ? null : book.t('figure.credit', { name: credit })].filter(
    (one) => one !== null,
  );
  return h('figure', [
    h('img', { src: file.url, width: file.width, height: file.height, alt }),
    ...(words.length === 0 ? [] : [h('figcaption', words.join(' '))]),
  ]);
}

/** The attributes of words that may be in another language than the feed. */
export function wordsIn(code: LocaleCode, { locale }: Phrasebook): Properties {
  if (code === locale.code) return {};
  const { tag, direction } = localeOf(code);
  return { lang: tag, dir: direction };
}

function techniqueList({ techniques, place, book }: Setting): Node {
  return h(
    'ul',
    techniques.map(({ title, path, locale, summary }) =>
      h('li', wordsIn(locale, book), [
        h('a', { href: absolute(place.siteUrl, path) }, title),
        ...(summary === '' ? [] : [`: ${summary}`]),
      ]),
    ),
  );
}

function headed(heading: string | null): Node[] {
  return heading === null ? [] : [h('h2', heading)];
}
