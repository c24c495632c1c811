import fc from 'fast-check';

/** Text without what parsing exchanges, in several scripts. */
export function anyText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.lorem({ maxCount: 4 }),
    fc.constantFrom('Rücken', 'آلام الظهر', '腰痛とマッサージ', 'می‌خواهم', '👩‍⚕️', 'naïve café', ' '),
    fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\p{Cc}\u2028\u2029]/gu, '')),
  );
}

/** Trees as Strapi's editor may write them; `broken` ones carry nodes that are not allowed. */
export function editorBlocks({ broken = false } = {}): fc.Arbitrary<unknown[]> {
  const nothing = broken ? [fc.anything()] : [];
  const text = fc.record(
    {
      type: fc.constant('text'),
      text: fc.oneof(anyText(), fc.string({ unit: 'binary' }), fc.constant('')),
      bold: fc.boolean(),
      italic: fc.boolean(),
      code: fc.boolean(),
    },
    { requiredKeys: ['type', 'text'] },
  );
  const link = fc.record({
    type: fc.constant('link'),
    url: fc.oneof(fc.webUrl(), fc.string()),
    rel: fc.constant(''),
    children: fc.array(text, { maxLength: 3 }),
  });
  const children = fc.array(fc.oneof(text, link, ...nothing), { minLength: 1, maxLength: 6 });
  const { list } = fc.letrec((tie) => ({
    item: fc.record({ type: fc.constant('list-item'), children }),
    list: fc.record({
      type: fc.constant('list'),
      format: fc.constantFrom('ordered', 'unordered'),
      children: fc.array(fc.oneof({ maxDepth: 3, withCrossShrink: true }, tie('item'), tie('list')), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
  }));
  const block = fc.oneof(
    fc.record({ type: fc.constantFrom('paragraph', 'quote'), children }),
    fc.record({ type: fc.constant('heading'), level: fc.integer({ min: 1, max: broken ? 8 : 6 }), children }),
    fc.record({ type: fc.constant('code'), children: fc.array(text, { minLength: 1, maxLength: 3 }) }),
    list,
    ...nothing,
  );
  return fc.array(block, { maxLength: 6 });
}
