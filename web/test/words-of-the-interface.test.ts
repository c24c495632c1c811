import { expect, it } from '@jest/globals';
import { localeOf } from '@wellspring/content-model';
import { articleAnswerIn } from '@wellspring/content-model/examples';
import { CATALOGS } from '../server/messages/catalogs.ts';
import type { Page } from './harness/ask.ts';
import { siteWithCms } from './harness/site-with-cms.ts';
import { documentAddresses } from './stand-in/addresses.ts';
import { json } from './stand-in/replies.ts';

/*
 * Words of the interface stand in the reader's language even inside a text in another one, and have to be marked so: a
 * screen reader would else read them in the wrong voice (WCAG 2.2, 3.1.2).
 */

const web = siteWithCms();

it.each(['de', 'fr', 'ja'] as const)(
  'inside an English text they are marked as the page’s: %s',
  async (code) => {
    for (const address of [
      documentAddresses(code).article,
      documentAddresses(code).technique,
      `/${code}/techniques`,
      `/${code}/articles`,
    ]) {
      expect(wronglyMarked(await web.page(address), code)).toEqual([]);
    }
  },
);

it('inside a danger that is not translated they are marked as the page’s', async () => {
  const { data, meta } = articleAnswerIn('ar');
  const [danger] = articleAnswerIn('en').data.sections;
  if (danger === undefined) throw new Error('The English example begins with a danger.');
  web.cms.answer(
    `/articles/${data.slug}`,
    json({ data: { ...data, sections: [danger, ...data.sections] }, meta }),
  );
  const page = await web.page(documentAddresses('ar').article);
  expect(page.$('.callout').attr()).toMatchObject({ lang: 'en-US', dir: 'ltr' });
  expect(wronglyMarked(page, 'ar')).toEqual([]);
});

/** The texts and labels of a page that are the interface's, and stand in an element of another language. */
function wronglyMarked({ $ }: Page, code: 'ar' | 'de' | 'fr' | 'ja'): string[] {
  const patterns = Object.entries(CATALOGS[code])
    .filter(([key, message]) => message !== Object.entries(CATALOGS.en).find(([other]) => other === key)?.[1])
    .map(([, message]) => patternOf(message))
    .filter((pattern) => pattern !== null);
  const isOwn = (words: string) => patterns.some((pattern) => pattern.test(words));
  return $('main *')
    .toArray()
    .filter((element) => $(element).closest('[lang]').attr('lang') !== localeOf(code).tag)
    .flatMap((element) => [
      $(element).attr('aria-label') ?? '',
      ...$(element)
        .contents()
        .toArray()
        .map((node) => (node.type === 'text' ? node.data : '')),
    ])
    .map((words) => words.trim())
    .filter((words) => words !== '' && isOwn(words));
}

/** What a message looks like on a page; null for plurals, and for those that are hardly more than their places. */
function patternOf(message: string): RegExp | null {
  if (/\{\w+,/.test(message) || message.replaceAll(/\{\w+\}|\P{L}/gu, '').length < 2) return null;
  const literal = message
    .split(/\{\w+\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${literal.join('.+')}$`, 'u');
}
