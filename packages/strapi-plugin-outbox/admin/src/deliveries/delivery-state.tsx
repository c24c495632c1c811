import type { Delivery } from '../api/outbox-api.ts';
import { Badge } from '../page/badge.tsx';
import { useWords } from '../words/use-words.ts';

const VARIANTS = {
  'state.delivered': 'success',
  'state.waiting': 'secondary',
  'state.retrying': 'warning',
  'state.parked': 'danger',
} as const;

/** What became of a delivery, in a word and a colour. */
export function DeliveryState({ delivery }: { readonly delivery: Pick<Delivery, 'state' | 'attempts'> }) {
  const words = useWords();
  const { state, attempts } = delivery;
  const key = state === 'waiting' && attempts > 0 ? 'state.retrying' : (`state.${state}` as const);
  return <Badge variant={VARIANTS[key]}>{words(key)}</Badge>;
}
