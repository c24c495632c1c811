import { describe, expect, it } from '@jest/globals';
import { slipKeysOfQuery, slipKeysOfWord, slipsBetween } from '../../src/search/slips.ts';

describe('Slips', () => {
  it.each([
    ['massage', 'massage', 0],
    ['masage', 'massage', 1],
    ['masssage', 'massage', 1],
    ['message', 'massage', 1],
    ['massgae', 'massage', 1],
    ['masaeg', 'massage', 2],
    ['', 'neck', 4],
    ['𝐚b', 'ab', 1],
  ])('between “%s” and “%s” are %i', (one, other, slips) => {
    expect(slipsBetween(one, other)).toBe(slips);
    expect(slipsBetween(other, one)).toBe(slips);
  });

  it.each([
    ['pian', 'pain'],
    ['nekc', 'neck'],
    ['ruckenschmrzen', 'ruckenschmerzen'],
    ['physioterapi', 'physiotherapie'],
    ['hysiotherapie', 'physiotherapie'],
    ['pyhsiothreapie', 'physiotherapie'],
    ['xxphysiotherapie', 'physiotherapie'],
    ['まっさじ', 'まっさーじ'],
  ])('lead from “%s” to “%s”', (typed, meant) => {
    const keys = new Set(slipKeysOfWord(meant));
    expect(slipKeysOfQuery(typed).some((key) => keys.has(key))).toBe(true);
  });

  it('are not looked for in words that are too short, or that are not spelt', () => {
    expect(slipKeysOfQuery('nek')).toEqual([]);
    expect(slipKeysOfQuery('理学療法士')).toEqual([]);
  });

  it('cost few numbers, however long the word is', () => {
    expect(slipKeysOfWord('abcdefghijklmnopqrstuvwxyz').length).toBeLessThan(40);
  });
});
