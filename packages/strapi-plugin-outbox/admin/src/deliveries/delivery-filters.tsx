import { useQueryParams } from '@strapi/strapi/admin';
import { Box, Field, Grid, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { DELIVERY_STATES, useOutboxSubscribersQuery } from '../api/outbox-api.ts';
import type { PageQuery } from '../page/page-query.ts';
import { useWords } from '../words/use-words.ts';

/** Stands for “no filter”: an option has to have a value. */
const ALL = 'all';

/** Which deliveries are shown. What is chosen stands in the address. */
export function DeliveryFilters() {
  const words = useWords();
  const { data: subscribers = [] } = useOutboxSubscribersQuery(null);
  const [{ query }, setQuery] = useQueryParams<PageQuery>();
  const [document, setDocument] = useState(query?.document ?? '');
  const choose = (name: 'subscriber' | 'state' | 'document', value: string | number) => {
    const chosen = String(value);
    setQuery({ page: '1', [name]: chosen === ALL ? '' : chosen }, 'push', true);
  };
  return (
    <Box role="search" aria-label={words('deliveries.filters')} paddingBottom={4}>
      <Grid.Root gap={4}>
        <Grid.Item col={4} s={12} direction="column" alignItems="stretch">
          <Field.Root name="subscriber">
            <Field.Label>{words('deliveries.subscriber')}</Field.Label>
            <SingleSelect value={query?.subscriber || ALL} onChange={(value) => choose('subscriber', value)}>
              <SingleSelectOption value={ALL}>{words('deliveries.everybody')}</SingleSelectOption>
              {subscribers.map(({ id, name }) => (
                <SingleSelectOption key={id} value={String(id)}>
                  {name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={4} s={12} direction="column" alignItems="stretch">
          <Field.Root name="state">
            <Field.Label>{words('deliveries.state')}</Field.Label>
            <SingleSelect value={query?.state || ALL} onChange={(value) => choose('state', value)}>
              <SingleSelectOption value={ALL}>{words('deliveries.anyState')}</SingleSelectOption>
              {DELIVERY_STATES.map((state) => (
                <SingleSelectOption key={state} value={state}>
                  {words(`state.${state}`)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={4} s={12} direction="column" alignItems="stretch">
          <form
            onSubmit={(event) => {
              event.preventDefault();
              choose('document', document.trim());
            }}
          >
            <Field.Root name="document">
              <Field.Label>{words('deliveries.document')}</Field.Label>
              <TextInput
                type="search"
                dir="ltr"
                value={document}
                maxLength={128}
                placeholder={words('deliveries.documentHint')}
                onChange={({ target }) => setDocument(target.value)}
                onBlur={() => {
                  if (document.trim() !== (query?.document ?? '')) choose('document', document.trim());
                }}
              />
            </Field.Root>
          </form>
        </Grid.Item>
      </Grid.Root>
    </Box>
  );
}
