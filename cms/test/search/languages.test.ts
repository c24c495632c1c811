import { describe, expect, it } from '@jest/globals';
import { openNewsroom } from '../harness/newsroom.ts';
import { marked, searcherOf } from './searcher.ts';

const room = openNewsroom();
const { hits, titles, topic } = searcherOf(room);

describe('A search in its language', () => {
  it('marks what matched, in the text as it is', async () => {
    await topic(
      'de',
      'Ru\u0308ckenmassage 🙂 für Schmerzgeplagte',
      'Wo der „Rücken\u00adschmerz“ sitzt — und was die Massage kann.',
    );
    const [hit] = await hits('rueckenschmerzen massage', 'de');
    expect(hit).toBeDefined();
    if (hit === undefined) return;
    expect(marked(hit, 'title')).toEqual([
      'Ru\u0308ckenmassage'.normalize(hit.title.normalize('NFC') === hit.title ? 'NFC' : 'NFD'),
    ]);
    expect(marked(hit, 'excerpt')).toEqual([expect.stringMatching(/^Rücken\u00ad?schmerz$/), 'Massage']);
  });

  it('finds parts of compounds, and compounds by their parts', async () => {
    await topic('de', 'Kniegelenkspiegelung', 'Ein Eingriff.');
    await topic('de', 'Das Schultereckgelenk', 'Über die Verspannung der Wadenmuskulatur.');
    expect(await titles('Spiegelung', 'de')).toEqual(['Kniegelenkspiegelung']);
    expect(await titles('Kniegelenk', 'de')).toEqual(['Kniegelenkspiegelung']);
    expect(await titles('Wadenmuskulaturverspannung', 'de')).toEqual(['Das Schultereckgelenk']);
    await topic('de', 'Ein Knacken der Finger', 'Was dabei geschieht.');
    expect(await titles('Nacken', 'de')).not.toContain('Ein Knacken der Finger');
  });

  it('knows Arabic with and without article and vowel marks', async () => {
    await topic('ar', 'العلاج بالحجامة', 'ما الذي تستطيعه الحِجامة.');
    for (const q of ['حجامة', 'الحجامة', 'حجامه', 'الحِجَامَة', 'والحجامة', 'حجام']) {
      expect([q, await titles(q, 'ar')]).toEqual([q, ['العلاج بالحجامة']]);
    }
    const [hit] = await hits('حجامة', 'ar');
    expect(hit && marked(hit, 'title')).toEqual(['بالحجامة']);
    expect(hit && marked(hit, 'excerpt')).toEqual(['الحِجامة']);
  });

  it('knows Japanese without spaces, in both syllabaries and in half width', async () => {
    await topic('ja', 'リンパドレナージュで足のむくみをとる', '足の疲れに。');
    for (const q of [
      'リンパドレナージュ',
      'ﾘﾝﾊﾟﾄﾞﾚﾅｰｼﾞｭ',
      'りんぱどれなーじゅ',
      '足のむくみ',
      'むくみ 足',
      'リンパドレ',
    ]) {
      expect([q, await titles(q, 'ja')]).toEqual([q, ['リンパドレナージュで足のむくみをとる']]);
    }
  });

  it('knows elisions and words of another script', async () => {
    await topic('fr', 'L’étirement d’un WHO ヨガ', 'Une séance.');
    for (const q of ['etirements', 'l’étirement', "l'etirement", 'who', 'ヨガ', 'よが']) {
      expect([q, await titles(q, 'fr')]).toEqual([q, ['L’étirement d’un WHO ヨガ']]);
    }
  });
});
