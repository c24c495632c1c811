import { Link } from '@strapi/design-system';
import type { Version } from '../edit-view/version.ts';
import { usePreviewLinkQuery } from '../edit-view/versions-api.ts';
import { useWords } from '../words/use-words.ts';

/** Where the site has the handbook for editors. */
const HANDBOOK_PATH = '/handbook';

/** Leads to the handbook for editors. The admin knows the site by the preview’s address alone; without one there is no link. */
export function HandbookLink({ version }: { readonly version: Version }) {
  const words = useWords();
  const { data: preview } = usePreviewLinkQuery(version);
  if (preview == null) return null;
  return (
    <Link href={new URL(HANDBOOK_PATH, preview).href} isExternal>
      {words('readiness.handbook')}
    </Link>
  );
}
