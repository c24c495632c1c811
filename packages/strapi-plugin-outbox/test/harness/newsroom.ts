import { z } from 'zod';
import type { Project } from './project.ts';

const saved = z.object({ data: z.looseObject({ documentId: z.string() }) });

const body = z.strictObject({
  uid: z.string(),
  documentId: z.string(),
  locale: z.string().nullable(),
  title: z.string(),
});
const events = z.array(
  z.object({
    type: z.string(),
    ordering_key: z.string(),
    body: z
      .string()
      .transform((text): unknown => JSON.parse(text))
      .pipe(body),
  }),
);

/** Where the content manager has a type. */
export const typeOf = (kind: string) => `/content-manager/collection-types/api::${kind}.${kind}`;

/** Somebody who writes and publishes in the content manager of a project. */
export function newsroomOf({ ask, knex }: Project) {
  /** @returns what it answered @throws where it refused */
  async function act(method: string, path: string, body?: unknown): Promise<unknown> {
    const { status, body: answered } = await ask(method, path, body);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answered)}`);
    return answered;
  }
  return {
    act,
    /** @returns the document's id */
    draft: async (kind: string, title: string, locale = 'en'): Promise<string> =>
      saved.parse(await act('POST', `${typeOf(kind)}?locale=${locale}`, { title })).data.documentId,
    save: (kind: string, id: string, locale: string, fields: object) =>
      act('PUT', `${typeOf(kind)}/${id}?locale=${locale}`, fields),
    publish: (id: string, locale = 'en') =>
      act('POST', `${typeOf('note')}/${id}/actions/publish?locale=${locale}`, {}),
    /** The events that an action leaves, in short. */
    eventsOf: async (action: () => Promise<unknown>): Promise<string[]> => {
      const log = async () => events.parse(await knex('outbox_events').orderBy('id'));
      const before = (await log()).length;
      await action();
      return (await log()).slice(before).map(({ type, ordering_key: key, body }) => {
        const { uid, documentId, locale, title } = body;
        if (documentId !== key) throw new Error('Events of a document have its id as their key.');
        return [type.replace('document.', ''), uid.replace(/^api::\w+\./, ''), locale, title].join(' ');
      });
    },
  };
}
export type Newsroom = ReturnType<typeof newsroomOf>;
