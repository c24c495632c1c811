import { TextButton } from '@strapi/design-system';
import type { Delivery } from '../api/outbox-api.ts';
import { useWords } from '../words/use-words.ts';

interface OpenProps {
  readonly delivery: Delivery;
  readonly onOpen: (id: number) => void;
}

/** The number and the type of an event: opens all that there is to know of its delivery. */
export function OpenDetails({ delivery, onOpen }: OpenProps) {
  const { id, eventId, type, subscriber } = delivery;
  const words = useWords();
  return (
    <TextButton
      aria-label={words('deliveries.details', { id: eventId, name: subscriber })}
      onClick={() => onOpen(id)}
    >
      <bdi>
        {eventId} · {type}
      </bdi>
    </TextButton>
  );
}
