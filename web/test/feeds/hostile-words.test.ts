import { load } from 'cheerio';
import { describe, expect, it } from '@jest/globals';
import { articleAnswerIn } from '@wellspring/content-model/examples';
import { siteWithCms } from '../harness/site-with-cms.ts';
import { json } from '../stand-in/replies.ts';
import { breachesOfAtom } from '../validity/atom.ts';
import { readAtom, readJson } from './read-feeds.ts';

const web = siteWithCms();

describe('hostile words', () => {
  const HOSTILE = [
    ']]>',
    ']]></content></entry><script>alert(1)</script>',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>&a;',
    '&amp; &lt; &#x41; &nbsp;',
    '\u0000\u0008\u000b\u001f\ufffe\uffff',
    '\u007f\u0085\u2028',
    '"><img src=x onerror=alert(1)>',
    '\u202e right to left',
    'line\nfeed\ttab\rreturn',
    '👩‍⚕️ 𝒳',
  ];

  it.each(HOSTILE)('stay words, in both formats, wherever they stand: %j', async (words) => {
    const { data, meta } = articleAnswerIn('en');
    const text = [{ type: 'text', text: words }];
    const hostile = {
      ...data,
      title: words,
      summary: words,
      keyPoints: [words],
      authors: data.authors.map((author) => ({ ...author, title: `Dr. ${words}` })),
      topics: data.topics.map((topic) => ({ ...topic, title: words })),
      cover: data.cover === null ? null : { ...data.cover, alt: words, caption: words },
      sections: [{ type: 'prose', key: 'p', blocks: [{ type: 'paragraph', children: text }] }],
    };
    web.cms.answer(`/articles/${data.slug}`, json({ data: hostile, meta }));
    const { body, $ } = await readAtom(web, 'en');
    expect(await breachesOfAtom(body)).toEqual([]);
    expect($('entry')).toHaveLength(1);
    expect($('script')).toHaveLength(0);
    const shown = allowedIn(words);
    expect($('entry > title').text()).toBe(shown);
    const [item] = (await readJson(web, 'en')).items;
    expect(item?.title).toBe(words);
    for (const html of [$('entry > content').text(), item?.content_html ?? '']) {
      const page = load(html);
      expect(page('script, [onerror], img[src=x]')).toHaveLength(0);
      expect(page('img').attr('alt')).toBeDefined();
    }
    expect(
      load(item?.content_html ?? '')('li')
        .first()
        .text()
        .replace(/\s/g, ' '),
    ).toContain(allowedIn(words).replace(/\s/g, ' ').trim());
  });

  it('of a link lead nowhere', async () => {
    const { data, meta } = articleAnswerIn('en');
    const link = (url: string) => ({ type: 'link', url, children: [{ type: 'text', text: 'x' }] });
    const children = ['javascript:alert(1)', 'data:text/html,x', '//evil.example'].map(link);
    const sections = [{ type: 'prose', key: 'p', blocks: [{ type: 'paragraph', children }] }];
    web.cms.answer(`/articles/${data.slug}`, json({ data: { ...data, sections }, meta }));
    const { status, body } = await web.ask('/en/feed.json');
    expect(status).toBe(200);
    expect(body).not.toMatch(/javascript:|data:text|"\/\/evil/);
  });
});

/** The words of a text without what XML cannot hold, as HTML parsers see them. */
function allowedIn(words: string): string {
  // eslint-disable-next-line no-control-regex -- what XML forbids
  return words.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
