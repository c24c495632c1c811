import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeLink, safeLink } from './index.ts';

describe('safeLink', () => {
  test.each([
    ['https://example.org', 'external', 'https://example.org/'],
    ['HTTP://Example.org:8080/a/../b?c=d e#f', 'external', 'http://example.org:8080/b?c=d%20e#f'],
    [' \u200Bhttps://example.org/\u00A0\n', 'external', 'https://example.org/'],
    ['https://bücher.example/Rücken', 'external', 'https://bücher.example/Rücken'],
    ['https://www.xn--bcher-kva.example/', 'external', 'https://www.xn--bcher-kva.example/'],
    ['https://ｅｘａｍｐｌｅ.org/', 'external', 'https://example.org/'],
    ['/de/articles/r%C3%BCckenschmerzen-lindern', 'internal', '/de/articles/rückenschmerzen-lindern'],
    ['/ar/articles/تخفيف-آلام-الظهر', 'internal', '/ar/articles/تخفيف-آلام-الظهر'],
    ['/ja/articles/腰痛?a=b#手順', 'internal', '/ja/articles/腰痛?a=b#手順'],
    ['/de/u\u0308ber', 'internal', '/de/\u00FCber'],
    ['/de/../en/about', 'internal', '/en/about'],
    ['/a%2Fb%20c', 'internal', '/a%2Fb%20c'],
    ['#who-2023', 'fragment', '#who-2023'],
    ['/#who-2023', 'fragment', '#who-2023'],
    ['#%D8%A3%D9%84%D9%85', 'fragment', '#ألم'],
    ['mailto:hello@example.org', 'mail', 'mailto:hello@example.org'],
    ['MAILTO:hello@example.org?subject=Guten Tag', 'mail', 'mailto:hello@example.org?subject=Guten%20Tag'],
    ['tel:+49 30 12345-6', 'phone', 'tel:+493012345-6'],
    ['tel:112', 'phone', 'tel:112'],
    ['tel:+1-555-0100;ext=12', 'phone', 'tel:+1-555-0100;ext=12'],
  ])('%p is %s %s', (url, kind, href) => {
    expect(safeLink(url)).toEqual({ kind, href });
  });

  test.each([
    ['', 'empty'],
    [' \t', 'empty'],
    ['#', 'empty'],
    ['/#', 'empty'],
    ['//evil.example', 'malformed'],
    ['/\\evil.example', 'malformed'],
    ['\\\\evil.example', 'malformed'],
    ['/\t/evil.example', 'malformed'],
    ['/.//evil.example', 'malformed'],
    ['/%2e//evil.example', 'malformed'],
    ['/a/..//evil.example', 'malformed'],
    ['https:\\\\evil.example', 'malformed'],
    ['https://good.example\\@evil.example', 'malformed'],
    ['https:evil.example', 'malformed'],
    ['https://', 'malformed'],
    ['https://exa mple.org', 'malformed'],
    ['https://example.org/a\u0001b', 'malformed'],
    ['https://example.org/\uD800x', 'malformed'],
    ['https://user:secret@example.org', 'credentials'],
    ['https://example.org@evil.example', 'credentials'],
    ['https://@evil.example', 'credentials'],
    ['javascript:alert(1)', 'scheme'],
    ['JaVaScRiPt:alert(1)', 'scheme'],
    ['java\nscript:alert(1)', 'scheme'],
    ['\u0001javascript:alert(1)', 'scheme'],
    ['\u00A0javascript:alert(1)', 'scheme'],
    ['data:text/html,<script>', 'scheme'],
    ['vbscript:msgbox', 'scheme'],
    ['blob:https://example.org/1', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['ftp://example.org', 'scheme'],
    ['java\u00ADscript:alert(1)', 'relative'],
    ['ｊavascript:alert(1)', 'relative'],
    ['javascript&colon;alert(1)', 'relative'],
    ['www.example.org', 'relative'],
    ['articles/back-pain', 'relative'],
    ['?page=2', 'relative'],
    ['mailto:', 'malformed'],
    ['mailto:a@example.org,b@example.org', 'malformed'],
    ['mailto:a@example.org?subject=x%0D%0ABcc:b@example.org', 'malformed'],
    ['tel:', 'malformed'],
    ['tel:+', 'malformed'],
    ['tel:call-me', 'malformed'],
    [`https://example.org/${'a'.repeat(3000)}`, 'too-long'],
  ])('%p is refused as %s', (url, reason) => {
    expect(judgeLink(url)).toEqual({ kind: 'refused', reason });
    expect(safeLink(url)).toBeNull();
  });

  const placeOf = (address: string) => {
    const { origin, pathname, search, hash } = new URL(address);
    return { origin, pathname, search, hash };
  };
  const schemes = [
    'javascript:',
    'data:',
    'vbscript:',
    'blob:',
    'file:',
    'view-source:',
    'https:',
    'mailto:',
    'tel:',
  ];
  const pieces = fc.constantFrom(
    ...schemes,
    ...[
      '/',
      '//',
      '\\',
      '#',
      '?',
      '@',
      ':',
      '%',
      '%2F',
      '%5C',
      '%2e',
      '.',
      '..',
      '%09',
      '%0A',
      '\t',
      '\n',
      '\r',
    ],
    ...[
      '\u0000',
      '\u001F',
      '\u00A0',
      '\u00AD',
      '\u200B',
      '\u202E',
      '\uFEFF',
      '／',
      '＃',
      '\u212A',
      '\u0338',
      '=',
    ],
    ...[
      'evil.example',
      'ü',
      'ß',
      'e\u0301',
      '%CC%81',
      '%C3%BC',
      '%E1%BF%AF',
      '\uD800',
      'ﬀ',
      '。',
      'xn--',
      'İ',
    ],
  );
  const naughty = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 8 }).map((parts) => parts.join('')),
    fc
      .tuple(
        fc.constantFrom('/', '#', 'https://', 'https://example.org/', 'mailto:a@b.example?'),
        fc.array(pieces),
      )
      .map(([start, parts]) => start + parts.join('')),
  );

  test('whatever is typed, a browser on the site reads the safe form as what it says it is', () => {
    const page = 'https://site.example/de/articles/here';
    fc.assert(
      fc.property(naughty, (typed) => {
        const link = safeLink(typed);
        if (link === null) return;
        const url = new URL(link.href, page);
        const protocols = { external: /^https?:$/, mail: /^mailto:$/, phone: /^tel:$/, internal: /^https:$/ };
        expect(url.protocol).toMatch(link.kind === 'fragment' ? /^https:$/ : protocols[link.kind]);
        expect(url.username + url.password).toBe('');
        if (link.kind === 'internal') expect(url.origin).toBe('https://site.example');
        if (link.kind === 'fragment') expect(url.href.split('#')[0]).toBe(page);
        expect(link.href).not.toMatch(/[\p{Cc}\p{Cs}\s\\"<>]/u);
      }),
      { numRuns: 3000 },
    );
  });

  test('an external safe form leads where the address led', () => {
    fc.assert(
      fc.property(naughty, (typed) => {
        const link = safeLink(typed);
        if (link?.kind !== 'external') return;
        const bare = typed.replace(/^[\p{Z}\p{Cc}\p{Cf}]+|[\p{Z}\p{Cc}\p{Cf}]+$/gu, '');
        expect(placeOf(link.href)).toEqual(placeOf(bare));
      }),
      { numRuns: 3000 },
    );
  });

  test('the safe form of a safe form is itself', () => {
    fc.assert(
      fc.property(naughty, (typed) => {
        const link = safeLink(typed);
        if (link !== null) expect(safeLink(link.href)).toEqual(link);
      }),
      { numRuns: 3000 },
    );
  });
});
