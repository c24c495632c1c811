import { Box, Button, EmptyStateLayout, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useState } from 'react';
import { useOutboxSubscribersQuery } from '../api/outbox-api.ts';
import { Failure } from '../page/failure.tsx';
import { Waiting } from '../page/waiting.tsx';
import { useWords } from '../words/use-words.ts';
import { SecretModal } from './secret-modal.tsx';
import type { ShownSecret } from './secret-modal.tsx';
import { SubscriberCard } from './subscriber-card.tsx';
import { SubscriberForm } from './subscriber-form.tsx';

/** How often the standing of everybody is asked for while somebody looks, in milliseconds. */
const ASK_EVERY = 5000;

/** Everybody who is told of events. */
export function SubscribersTab({ mayManage }: { readonly mayManage: boolean }) {
  const words = useWords();
  const { data, error, refetch } = useOutboxSubscribersQuery(null, {
    pollingInterval: ASK_EVERY,
    refetchOnMountOrArgChange: true,
  });
  const [isAdding, setAdding] = useState(false);
  const [secret, setSecret] = useState<ShownSecret | null>(null);
  const addButton = mayManage ? (
    <Button startIcon={<Plus aria-hidden />} onClick={() => setAdding(true)}>
      {words('subscribers.add')}
    </Button>
  ) : null;

  function list() {
    if (error !== undefined && data === undefined) return <Failure error={error} onRetry={refetch} />;
    if (data === undefined) return <Waiting />;
    if (data.length === 0) {
      return (
        <EmptyStateLayout
          icon={<EmptyDocuments width="16rem" aria-hidden />}
          content={words('subscribers.none')}
          action={addButton}
          shadow="tableShadow"
        />
      );
    }
    return (
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
        {data.map((subscriber) => (
          <SubscriberCard
            key={subscriber.id}
            subscriber={subscriber}
            mayManage={mayManage}
            onSecret={setSecret}
          />
        ))}
      </Flex>
    );
  }

  return (
    <Box paddingTop={6} paddingBottom={6}>
      {(data?.length ?? 0) > 0 && addButton !== null && (
        <Flex justifyContent="flex-end" paddingBottom={4}>
          {addButton}
        </Flex>
      )}
      {list()}
      {isAdding && <SubscriberForm onClose={() => setAdding(false)} onSecret={setSecret} />}
      {secret !== null && <SecretModal shown={secret} onClose={() => setSecret(null)} />}
    </Box>
  );
}
