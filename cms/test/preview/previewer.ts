import { PREVIEW_ANSWERS } from '@wellspring/content-model';
import type { PageKind, LocaleCode } from '@wellspring/content-model';
import { previewToken } from '@wellspring/preview-links';
import type { z } from 'zod';
import type { Newsroom } from '../harness/newsroom.ts';
import { requestsTo } from '../harness/requests.ts';
import type { CmsAnswer } from '../harness/requests.ts';

/** The secret that the CMS under test shares with its site. */
export const PREVIEW_SECRET = 'a-secret-that-two-servers-share';

/** Asks the endpoint of previews as the site does. */
export function askForPreview(room: Newsroom, path: string): Promise<CmsAnswer> {
  const headers = { Authorization: `Bearer ${previewToken(PREVIEW_SECRET)}` };
  return requestsTo(room.cms.url, headers)('GET', `/preview${path}`);
}

/** Somebody who looks at versions as the site does. Throws where there is none, or the answer has another shape. */
export function previewerOf(room: Newsroom) {
  const look =
    <Schema extends z.ZodType>(kind: PageKind, schema: Schema) =>
    async (
      id: string,
      locale: LocaleCode,
      state: 'draft' | 'published' = 'draft',
    ): Promise<z.output<Schema>> => {
      const { status, body } = await askForPreview(room, `/${kind}/${id}?locale=${locale}&state=${state}`);
      if (status !== 200) throw new Error(`The preview answered ${status}: ${JSON.stringify(body)}`);
      return schema.parse(body);
    };
  return {
    article: look('article', PREVIEW_ANSWERS.article),
    technique: look('technique', PREVIEW_ANSWERS.technique),
    topic: look('topic', PREVIEW_ANSWERS.topic),
    author: look('author', PREVIEW_ANSWERS.author),
    home: look('home', PREVIEW_ANSWERS.home),
  };
}
