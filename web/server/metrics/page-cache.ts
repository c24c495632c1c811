import type { Metrics } from '@wellspring/observability';
import { pageCache } from '../page-cache/page-cache.ts';

/** Measures the pages that are kept: what they save, and what they take. */
export function measurePageCache(metrics: Metrics): void {
  const now = () => pageCache().statistics();
  metrics.counter(
    {
      name: 'wellspring_web_page_answers_total',
      help: 'Answers of addresses that are kept: fresh from the cache, waited for, or older than they should be.',
      labels: ['from'],
    },
    () => {
      const { hits, misses, staleServed } = now();
      return [
        { labels: { from: 'hit' }, value: hits },
        { labels: { from: 'miss' }, value: misses },
        { labels: { from: 'stale' }, value: staleServed },
      ];
    },
  );
  metrics.counter(
    { name: 'wellspring_web_page_renders_total', help: 'Pages made, for readers or ahead of them.' },
    () => [{ value: now().renders }],
  );
  metrics.gauge({ name: 'wellspring_web_page_cache_entries', help: 'Pages in memory.' }, () => [
    { value: now().entries },
  ]);
  metrics.gauge({ name: 'wellspring_web_page_cache_bytes', help: 'Memory that they take.' }, () => [
    { value: now().bytes },
  ]);
}
