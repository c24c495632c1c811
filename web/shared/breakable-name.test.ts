import { expect, it } from '@jest/globals';
import { breakableName } from './breakable-name.ts';

it.each([
  ['スウェディッシュマッサージ', ['スウェディッシュ', 'マッサージ']],
  ['ディープティシューマッサージ', ['ディープティシュー', 'マッサージ']],
  ['トリガーポイント療法', ['トリガー', 'ポイント', '療法']],
  ['体幹トレーニング', ['体幹', 'トレーニング']],
  ['脊椎マニピュレーション', ['脊椎', 'マニピュレーション']],
])('a long Japanese compound breaks between its words: %s', (name, parts) => {
  expect(breakableName(name, 'ja')).toEqual(parts);
});

it.each([
  ['マッサージで腰や背中の痛みをやわらげる', 'ja'],
  ['理学療法', 'ja'],
  ['Swedish massage', 'en'],
  ['التدليك السويدي', 'ar'],
] as const)('any other name is left to the browser: %s', (name, locale) => {
  expect(breakableName(name, locale)).toEqual([name]);
});
