import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** What is to be read beside a version's own columns, and of which version. */
interface Wishes {
  readonly populate?: unknown;
  readonly locale?: unknown;
  readonly status?: unknown;
}

/** The parts of the content manager that are used here. */
interface DocumentManager {
  findOne(id: string, uid: string, wishes?: Wishes): Promise<unknown>;
  update(id: string, uid: string, wishes?: Wishes): Promise<unknown>;
  publish(id: string, uid: string, wishes?: Wishes): Promise<unknown>;
}
interface PermissionCheckers {
  create(of: { readonly userAbility: unknown; readonly model: string }): {
    readonly sanitizedQuery: { publish(query: unknown): Promise<unknown> };
  };
}
type PopulateBuilder = (uid: string) => {
  populateFromQuery(query: unknown): { build(): Promise<unknown> };
};

const publishing = z.object({
  state: z.object({
    route: z.object({ handler: z.literal('collection-types.publish') }),
    userAbility: z.unknown(),
  }),
  query: z.unknown(),
});

/**
 * Publishing in the desk finds the version, saves the form, publishes, and answers. Each time Strapi reads all that a version
 * can hold, a hundred statements and more; but it looks only at what the editor's rights depend on, and the edit view only
 * at the answer's id, since it asks for the document afterwards. So that much is read here. A plain save answers as ever.
 */
export function publishWithoutReadingBack(strapi: Core.Strapi): void {
  const plugin = strapi.plugin('content-manager');
  const documents = plugin.service<DocumentManager>('document-manager');
  const findOne = documents.findOne.bind(documents);
  const update = documents.update.bind(documents);
  const publish = documents.publish.bind(documents);

  documents.findOne = async (id, uid, wishes) =>
    // With a status it is the save that asks, for its own rights.
    findOne(id, uid, wishes?.status === undefined ? await withRights(uid, wishes) : wishes);
  documents.update = async (id, uid, wishes) => update(id, uid, await withRights(uid, wishes));
  documents.publish = (id, uid, wishes) => publish(id, uid, { populate: {}, ...wishes });

  /** While a version is published in the desk: wishes for what the editor's rights depend on, and nothing else. */
  async function withRights(uid: string, wishes: Wishes | undefined): Promise<Wishes | undefined> {
    const request = publishing.safeParse(strapi.requestContext.get());
    if (!request.success) return wishes;
    const { state, query } = request.data;
    const rights = plugin.service<PermissionCheckers>('permission-checker');
    const { sanitizedQuery } = rights.create({ userAbility: state.userAbility, model: uid });
    const build = plugin.service<PopulateBuilder>('populate-builder');
    const populate = await build(uid)
      .populateFromQuery(await sanitizedQuery.publish(query))
      .build();
    return { ...wishes, populate: populate ?? {} };
  }
}
