import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import type { Outcome } from '../api/outbox-api.ts';
import { useWords } from '../words/use-words.ts';

/** How an attempt ended: in a sentence, with how long it took and what the receiver said. */
export function OutcomeSentence({ outcome, status, latencyMs, answer }: Outcome) {
  const words = useWords();
  const isGood = outcome === 'delivered';
  return (
    <Flex gap={2} alignItems="flex-start">
      {isGood ? (
        <CheckCircle aria-hidden fill="success600" style={{ flexShrink: 0 }} />
      ) : (
        <WarningCircle aria-hidden fill="danger600" style={{ flexShrink: 0 }} />
      )}
      <Flex direction="column" alignItems="flex-start" style={{ minWidth: 0 }}>
        <Typography tag="p" textColor={isGood ? 'success700' : 'danger700'}>
          {words(`outcome.${outcome}`, { status: String(status ?? '') })}
          {' · '}
          {words('deliveries.latency', { ms: latencyMs })}
        </Typography>
        {answer !== '' && (
          <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            <bdi>{answer}</bdi>
          </Typography>
        )}
      </Flex>
    </Flex>
  );
}
