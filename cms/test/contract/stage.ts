import { KIND_SEGMENTS } from '@wellspring/content-model';
import type { DocumentKind, LocaleCode } from '@wellspring/content-model';
import { articleFields, techniqueFields, topicFields } from '../examples/library.ts';
import type { Library } from '../examples/library.ts';
import type { Editor, Fields } from '../harness/editor.ts';

/** Kinds whose versions are published one by one, under slugs of their own. */
export const STAGED_KINDS = ['article', 'technique', 'topic'] as const satisfies readonly DocumentKind[];
export type StagedKind = (typeof STAGED_KINDS)[number];

/** Document ids of what is on stage. */
export interface Stage {
  readonly standing: string;
  readonly withdrawnHere: string;
  readonly withdrawnEverywhere: string;
  readonly sharing: readonly [string, string];
  readonly withoutOriginal: string;
}

/**
 * Brings documents of a kind into every state that readers can find them in:
 *
 * - `alpha`, once `alpha-before`: in English; as `alpha-fr` in French
 * - `beta`: in English; `beta-fr` was withdrawn in French
 * - `gamma`: withdrawn in English, where alone it was
 * - `delta` and `epsilon`: in English, and both `shared` elsewhere, in French and in Spanish
 * - `zeta-fr`: in French; its original, `zeta`, was withdrawn in English
 */
export async function setStage(editor: Editor, library: Library, kind: StagedKind): Promise<Stage> {
  const publish = async (slug: string) => {
    const id = await editor.create(kind, 'en', { ...sourceFields(kind, library, slug), slug });
    await editor.publish(kind, id, 'en');
    return id;
  };
  const translate = async (id: string, locale: LocaleCode, slug: string) => {
    await editor.save(kind, id, locale, { ...translationFields(kind, library, slug), slug });
    await editor.publish(kind, id, locale);
  };
  const standing = await publish('alpha-before');
  await editor.publish(kind, standing, 'en', { slug: 'alpha' });
  await translate(standing, 'fr', 'alpha-fr');
  const withdrawnHere = await publish('beta');
  await translate(withdrawnHere, 'fr', 'beta-fr');
  await editor.withdraw(kind, withdrawnHere, 'fr');
  const withdrawnEverywhere = await publish('gamma');
  await editor.withdraw(kind, withdrawnEverywhere, 'en');
  const sharing = [await publish('delta'), await publish('epsilon')] as const;
  await translate(sharing[0], 'fr', 'shared');
  await translate(sharing[1], 'es', 'shared');
  const withoutOriginal = await publish('zeta');
  await translate(withoutOriginal, 'fr', 'zeta-fr');
  await editor.withdraw(kind, withoutOriginal, 'en');
  return { standing, withdrawnHere, withdrawnEverywhere, sharing, withoutOriginal };
}

function sourceFields(kind: StagedKind, library: Library, title: string): Fields {
  if (kind === 'article') return articleFields('en', library, { title });
  return kind === 'technique' ? techniqueFields(library, { title }) : topicFields(library, { title });
}

/** The words of a translation; what all languages share stays with the source. */
function translationFields(kind: StagedKind, library: Library, title: string): Fields {
  if (kind === 'article') return articleFields('ar', library, { title });
  const translation = { method: 'human' };
  if (kind === 'topic') return { name: title, summary: `${title}.`, translation };
  const { name, summary, sections, cover, avoidIf } = techniqueFields(library, { title });
  return { name, summary, sections, cover, avoidIf, translation };
}

/** The address of a document of a kind under a slug. */
export function addressOf(kind: DocumentKind, slug: string): string {
  return `/${KIND_SEGMENTS[kind]}/${slug}`;
}
