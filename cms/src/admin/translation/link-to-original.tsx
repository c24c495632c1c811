import { Link } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { useWords } from '../words/use-words.ts';

/** Leads to the original in the same edit view: Strapi keeps the language in the address. */
export function LinkToOriginal({ locale }: { readonly locale: string }) {
  const words = useWords();
  const search = new URLSearchParams({ 'plugins[i18n][locale]': locale });
  return (
    <Link tag={RouterLink} to={{ search: search.toString() }}>
      {words('translation.openOriginal')}
    </Link>
  );
}
