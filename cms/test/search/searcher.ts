import type { LocaleCode, SearchHit } from '@wellspring/content-model';
import { publishTopic, topicFields } from '../examples/library.ts';
import type { Newsroom } from '../harness/newsroom.ts';
import type { Parameters } from '../harness/reader.ts';

/** Somebody who searches a newsroom, and who publishes what is to be found there. */
export function searcherOf(room: Newsroom) {
  const hits = async (q: string, locale: LocaleCode, parameters: Parameters = {}): Promise<SearchHit[]> =>
    (await room.reader.search(q, locale, parameters)).data;
  let topics = 0;
  return {
    hits,
    /** The titles of what is found, best first. */
    titles: async (q: string, locale: LocaleCode, parameters: Parameters = {}): Promise<string[]> =>
      (await hits(q, locale, parameters)).map(({ title }) => title),
    /** Publishes a topic in a language, under its words. @returns its document id */
    topic: async (locale: LocaleCode, name: string, summary: string): Promise<string> => {
      const { editor, library } = room;
      topics += 1;
      if (locale === 'en') {
        const fields = topicFields(library, { title: name, summary, alsoKnownAs: [] });
        const id = await editor.create('topic', 'en', fields);
        await editor.publish('topic', id, 'en');
        return id;
      }
      const id = await publishTopic(editor, library, `Original ${topics}`);
      await editor.save('topic', id, locale, { name, summary, translation: { method: 'human' } });
      await editor.publish('topic', id, locale);
      return id;
    },
  };
}

/** The words of a field that a hit marks. */
export function marked({ title, excerpt, ranges }: SearchHit, field: 'title' | 'excerpt'): string[] {
  const text = field === 'title' ? title : excerpt;
  return ranges.filter((range) => range.field === field).map(({ start, end }) => text.slice(start, end));
}
