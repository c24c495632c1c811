import { describe, expect, it } from '@jest/globals';
import { withMediaAt } from '../src/editions/media-origin.ts';

describe('withMediaAt', () => {
  it('puts the origin into the addresses of pictures', () => {
    const json = JSON.stringify({ srcset: [{ url: 'http://media.invalid/uploads/a.avif', width: 320 }] });
    expect(JSON.parse(withMediaAt('https://cms.example.org', json))).toEqual({
      srcset: [{ url: 'https://cms.example.org/uploads/a.avif', width: 320 }],
    });
  });

  it('leaves alone what an editor typed, and pictures of another store', () => {
    const json = JSON.stringify({
      text: '"url":"http://media.invalid/uploads/a.avif"',
      url: 'https://media.example.org/uploads/a.avif',
    });
    expect(withMediaAt('https://cms.example.org', json)).toBe(json);
  });
});
