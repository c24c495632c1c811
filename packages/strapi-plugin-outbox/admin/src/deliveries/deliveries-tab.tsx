import { useQueryParams } from '@strapi/strapi/admin';
import { Box, EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useState } from 'react';
import { useOutboxDeliveriesQuery } from '../api/outbox-api.ts';
import { Failure } from '../page/failure.tsx';
import type { PageQuery } from '../page/page-query.ts';
import { Waiting } from '../page/waiting.tsx';
import { useWords } from '../words/use-words.ts';
import { DeliveryDetails } from './delivery-details.tsx';
import { DeliveryFilters } from './delivery-filters.tsx';
import { DeliveryPages } from './delivery-pages.tsx';
import { DeliveryTable } from './delivery-table.tsx';

/** How often the list is asked for while somebody looks, in milliseconds. */
const ASK_EVERY = 5000;

/** What was sent to whom, and what came of it. */
export function DeliveriesTab({ mayManage }: { readonly mayManage: boolean }) {
  const words = useWords();
  const [{ query }] = useQueryParams<PageQuery>();
  const { subscriber, state, document, page: asked } = query ?? {};
  const page = Number(asked) > 0 ? Number(asked) : 1;
  const { data, error, refetch } = useOutboxDeliveriesQuery(
    { subscriber, state, document, page },
    { pollingInterval: ASK_EVERY, refetchOnMountOrArgChange: true },
  );
  const [opened, setOpened] = useState<number | null>(null);
  const isFiltered = [subscriber, state, document].some((value) => value !== undefined && value !== '');

  function list() {
    if (error !== undefined && data === undefined) return <Failure error={error} onRetry={refetch} />;
    if (data === undefined) return <Waiting />;
    const { data: deliveries, meta } = data;
    if (deliveries.length === 0) {
      return (
        <EmptyStateLayout
          icon={<EmptyDocuments width="16rem" aria-hidden />}
          content={words(isFiltered ? 'deliveries.noneFound' : 'deliveries.none')}
          shadow="tableShadow"
        />
      );
    }
    return (
      <>
        <DeliveryTable deliveries={deliveries} mayManage={mayManage} onOpen={setOpened} />
        <DeliveryPages {...meta.pagination} />
      </>
    );
  }

  return (
    <Box paddingTop={6} paddingBottom={6}>
      <DeliveryFilters />
      {list()}
      {opened !== null && (
        <DeliveryDetails id={opened} mayManage={mayManage} onClose={() => setOpened(null)} />
      )}
    </Box>
  );
}
