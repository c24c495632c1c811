import { useQueryParams } from '@strapi/strapi/admin';
import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { PageQuery } from '../page/page-query.ts';
import { useWords } from '../words/use-words.ts';

interface PagesProps {
  readonly page: number;
  readonly pageCount: number;
  readonly total: number;
}

/** The server counts no further than this. */
const COUNTED = 10_000;
const FROM_RIGHT = ['ar'];

/** Leads from one page of deliveries to the next. */
export function DeliveryPages({ page, pageCount, total }: PagesProps) {
  const words = useWords();
  const { locale } = useIntl();
  const [, setQuery] = useQueryParams<PageQuery>();
  const go = (to: number) => setQuery({ page: String(to) }, 'push', true);
  const [Back, On] = FROM_RIGHT.includes(locale) ? [ChevronRight, ChevronLeft] : [ChevronLeft, ChevronRight];
  return (
    <Flex
      tag="nav"
      aria-label={words('deliveries.pages')}
      justifyContent="space-between"
      gap={4}
      wrap="wrap"
      paddingTop={4}
    >
      <Typography variant="pi" textColor="neutral600">
        {words(total < COUNTED ? 'deliveries.more' : 'deliveries.atLeast', { total })}
      </Typography>
      {pageCount > 1 && (
        <Flex gap={2}>
          <IconButton label={words('deliveries.previous')} disabled={page <= 1} onClick={() => go(page - 1)}>
            <Back />
          </IconButton>
          <Typography aria-live="polite">
            {words('deliveries.page', { page: String(page), count: String(pageCount) })}
          </Typography>
          <IconButton
            label={words('deliveries.following')}
            disabled={page >= pageCount}
            onClick={() => go(page + 1)}
          >
            <On />
          </IconButton>
        </Flex>
      )}
    </Flex>
  );
}
