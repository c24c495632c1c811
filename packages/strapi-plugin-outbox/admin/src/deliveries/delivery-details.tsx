import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useOutboxDeliveryQuery } from '../api/outbox-api.ts';
import { Failure } from '../page/failure.tsx';
import { Waiting } from '../page/waiting.tsx';
import { useInstant, useWords } from '../words/use-words.ts';
import { DeliveryState } from './delivery-state.tsx';
import { OutcomeSentence } from './outcome-sentence.tsx';
import { SendAgain } from './send-again.tsx';

interface DetailsProps {
  readonly id: number;
  readonly mayManage: boolean;
  readonly onClose: () => void;
}

/** One delivery whole: what is sent, and what the receiver said last. */
export function DeliveryDetails({ id, mayManage, onClose }: DetailsProps) {
  const words = useWords();
  const { data, error, refetch } = useOutboxDeliveryQuery(id, { refetchOnMountOrArgChange: true });
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>
            {data === undefined
              ? words('loading')
              : words('details.title', { id: data.eventId, name: data.subscriber })}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {error !== undefined && <Failure error={error} onRetry={refetch} />}
          {data === undefined && error === undefined && <Waiting />}
          {data !== undefined && <Facts delivery={data} />}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {words('close')}
          </Button>
          {mayManage && data !== undefined && data.state !== 'waiting' && (
            <SendAgain delivery={data} inWords />
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

type Whole = NonNullable<ReturnType<typeof useOutboxDeliveryQuery>['data']>;

function Facts({ delivery }: { readonly delivery: Whole }) {
  const words = useWords();
  const instantOf = useInstant();
  const { webhookId, occurredAt, attemptedAt, nextAttemptAt, attempts, outcome, event } = delivery;
  const facts = [
    [words('details.webhookId'), webhookId],
    [words('deliveries.occurred'), instantOf(occurredAt)],
    ...(attemptedAt === null ? [] : [[words('details.attempted'), instantOf(attemptedAt)]]),
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex tag="dl" gap={6} wrap="wrap">
        {facts.map(([term, value]) => (
          <Box key={term}>
            <Typography tag="dt" variant="sigma" textColor="neutral600">
              {term}
            </Typography>
            <Typography tag="dd" style={{ overflowWrap: 'anywhere' }}>
              <bdi>{value}</bdi>
            </Typography>
          </Box>
        ))}
      </Flex>
      <Flex gap={3} wrap="wrap">
        <DeliveryState delivery={delivery} />
        <Typography textColor="neutral600">{words('deliveries.attempts', { count: attempts })}</Typography>
        {nextAttemptAt !== null && attempts > 0 && (
          <Typography textColor="neutral600">
            <bdi>{words('deliveries.next', { date: instantOf(nextAttemptAt) })}</bdi>
          </Typography>
        )}
      </Flex>
      {outcome !== null && (
        <OutcomeSentence
          outcome={outcome}
          status={delivery.status}
          latencyMs={delivery.latencyMs ?? 0}
          answer={delivery.answer ?? ''}
        />
      )}
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {words('details.event')}
      </Typography>
      <Box background="neutral100" padding={4} hasRadius tabIndex={0} style={{ overflowX: 'auto' }}>
        <Typography tag="pre" variant="pi" dir="ltr">
          {JSON.stringify(event, null, 2)}
        </Typography>
      </Box>
    </Flex>
  );
}
