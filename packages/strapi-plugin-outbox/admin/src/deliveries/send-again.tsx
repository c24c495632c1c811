import { Button, IconButton } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useResendDeliveryMutation } from '../api/outbox-api.ts';
import type { Delivery } from '../api/outbox-api.ts';
import { useNotice } from '../api/use-problem.ts';
import { useWords } from '../words/use-words.ts';

interface SendAgainProps {
  readonly delivery: Pick<Delivery, 'id' | 'eventId' | 'subscriber'>;
  /** Whether the button says what it does; else it is an icon with a name. */
  readonly inWords?: boolean;
}

/** Sends an event once more to whoever has had it, or could not be given it. */
export function SendAgain({ delivery, inWords = false }: SendAgainProps) {
  const { id, eventId, subscriber } = delivery;
  const words = useWords();
  const { done, failed } = useNotice();
  const [resend, resending] = useResendDeliveryMutation();
  const sendAgain = async () => {
    const answer = await resend(id);
    if ('error' in answer) failed(answer.error);
    else done(words('resend.done', { count: 1 }));
  };
  if (inWords) {
    return (
      <Button startIcon={<ArrowClockwise aria-hidden />} loading={resending.isLoading} onClick={sendAgain}>
        {words('deliveries.resend')}
      </Button>
    );
  }
  return (
    <IconButton
      variant="ghost"
      disabled={resending.isLoading}
      label={words('deliveries.resendOf', { id: eventId, name: subscriber })}
      onClick={sendAgain}
    >
      <ArrowClockwise />
    </IconButton>
  );
}
