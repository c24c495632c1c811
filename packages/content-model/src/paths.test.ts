import { describe, expect, it } from '@jest/globals';
import { documentPath, encodePath, homePath } from './paths.ts';

describe('the URL rule', () => {
  it('keeps slugs decoded until they are encoded for a header', () => {
    const path = documentPath('ja', 'article', '腰痛');
    expect(path).toBe('/ja/articles/腰痛');
    expect(encodePath(path)).toBe('/ja/articles/%E8%85%B0%E7%97%9B');
    expect(homePath('ar')).toBe('/ar');
  });
});
