import { Box, Flex, Typography } from '@strapi/design-system';
import type { Subscriber } from '../api/outbox-api.ts';
import { useInstant, useWords } from '../words/use-words.ts';
import type { ShownSecret } from './secret-modal.tsx';
import { StandingBadge } from './standing-badge.tsx';
import { SubscriberActions } from './subscriber-actions.tsx';

interface CardProps {
  readonly subscriber: Subscriber;
  readonly mayManage: boolean;
  readonly onSecret: (secret: ShownSecret) => void;
}

/** One subscriber: who it is, how far it is behind, and what can be done. */
export function SubscriberCard({ subscriber, mayManage, onSecret }: CardProps) {
  const words = useWords();
  const instantOf = useInstant();
  const { id, name, url, isConfigured, waiting, parked, oldestWaitingAt, lastSuccessAt } = subscriber;
  const facts = [
    [words('subscriber.lastSuccess'), lastSuccessAt === null ? words('never') : instantOf(lastSuccessAt)],
    [words('subscriber.waiting'), String(waiting)],
    ...(oldestWaitingAt === null ? [] : [[words('subscriber.oldest'), instantOf(oldestWaitingAt)]]),
    [words('subscriber.parked'), String(parked)],
  ];
  return (
    <Box
      tag="li"
      background="neutral0"
      padding={6}
      shadow="tableShadow"
      hasRadius
      aria-labelledby={`outbox-${id}`}
    >
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <Box style={{ flex: '1 1 20rem', minWidth: 0 }}>
          <Typography tag="h2" id={`outbox-${id}`} variant="delta" fontWeight="semiBold">
            <bdi>{name}</bdi>
          </Typography>
          <Typography tag="p" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            <bdi>{url}</bdi>
          </Typography>
          {isConfigured && (
            <Typography
              tag="p"
              variant="pi"
              textColor="neutral600"
              title={words('subscriber.configuredHint')}
            >
              {words('subscriber.configured')}
            </Typography>
          )}
        </Box>
        <StandingBadge subscriber={subscriber} />
      </Flex>
      <Flex tag="dl" gap={6} wrap="wrap" paddingTop={4} paddingBottom={4}>
        {facts.map(([term, value]) => (
          <Box key={term}>
            <Typography tag="dt" variant="sigma" textColor="neutral600">
              {term}
            </Typography>
            <Typography tag="dd">
              <bdi>{value}</bdi>
            </Typography>
          </Box>
        ))}
      </Flex>
      <SubscriberActions subscriber={subscriber} mayManage={mayManage} onSecret={onSecret} />
    </Box>
  );
}
