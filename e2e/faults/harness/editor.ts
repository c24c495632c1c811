import { answerOf, articleId, login } from '../../product/admin-api.ts';
import type { Api } from '../../product/admin-api.ts';
import { BACK_PAIN } from '../../pages/documents.ts';
import type { LocaleCode } from '../../pages/locales.ts';

/** An editor at work in the admin, over HTTP. */
export interface Editor {
  /** Publishes the article on back pain in a language, with another summary. @throws Error that says what the CMS answered */
  publish(locale: LocaleCode, summary: string): Promise<void>;
  /** The same, where it may fail. */
  tryToPublish(locale: LocaleCode, summary: string): Promise<Response>;
  /** Uploads a file to the media library, where that may fail. */
  tryToUpload(name: string, type: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response>;
}

/** Logs in as the administrator; the session outlives the CMS's process. */
export async function openEditor(api: Api): Promise<Editor> {
  const token = await login(api);
  const id = await articleId(api, BACK_PAIN.en.slug);
  const post = (path: string, body: string | FormData): Promise<Response> =>
    fetch(api.cms + path, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        ...(typeof body === 'string' ? { 'Content-Type': 'application/json' } : {}),
      },
      body,
    });
  const tryToPublish: Editor['tryToPublish'] = (locale, summary) =>
    post(
      `/content-manager/collection-types/api::article.article/${id}/actions/publish?locale=${locale}`,
      JSON.stringify({ summary }),
    );
  return {
    tryToPublish,
    publish: async (locale, summary) => {
      await answerOf(`Publishing in ${locale}`, await tryToPublish(locale, summary));
    },
    tryToUpload: (name, type, bytes) => {
      const form = new FormData();
      form.set('files', new Blob([bytes], { type }), name);
      form.set('fileInfo', JSON.stringify({ name, alternativeText: 'A trial', caption: '', folder: null }));
      return post('/upload', form);
    },
  };
}
