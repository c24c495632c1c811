import type { Subscriber } from '../api/outbox-api.ts';
import { Badge } from '../page/badge.tsx';
import { useWords } from '../words/use-words.ts';
import type { Words } from '../words/en.ts';

type Standing = Extract<keyof Words, `standing.${string}`>;
const VARIANTS: Readonly<Record<Standing, 'success' | 'warning' | 'danger' | 'secondary'>> = {
  'standing.current': 'success',
  'standing.failing': 'warning',
  'standing.parked': 'danger',
  'standing.paused': 'secondary',
  'standing.gone': 'warning',
};

/** How a subscriber stands, in a word and a colour. */
export function StandingBadge({ subscriber }: { readonly subscriber: Subscriber }) {
  const words = useWords();
  const standing = standingOf(subscriber);
  return <Badge variant={VARIANTS[standing]}>{words(standing)}</Badge>;
}

function standingOf({ state, pausedBecause, parked, retrying }: Subscriber): Standing {
  if (state === 'paused') return pausedBecause === 'gone' ? 'standing.gone' : 'standing.paused';
  if (parked > 0) return 'standing.parked';
  return retrying > 0 ? 'standing.failing' : 'standing.current';
}
