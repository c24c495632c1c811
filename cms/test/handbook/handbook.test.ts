import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as model from '@wellspring/content-model';
import { z } from 'zod';
import { COMPONENT_FORMS, TYPE_FORMS } from '../../src/setup/forms/all-forms.ts';
import { CMS_DIR } from '../harness/folders.ts';
import { handbookPages } from './pages.ts';
import { asQuoted, saidBy, strapiWords, textsIn } from './said.ts';

const pages = handbookPages();
const labels = [...TYPE_FORMS, ...COMPONENT_FORMS]
  .flatMap(({ rows }) => rows.flat())
  .map(({ label }) => label);

/** What the site says to its readers, in English. */
const siteWords = Object.values(
  z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(resolve(CMS_DIR, '../web/i18n/locales/en.json'), 'utf8'))),
).map(asQuoted);

/** The names of components, which are what editors choose a section by. */
const componentNames = readdirSync(join(CMS_DIR, 'src/components'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json'))
  .map((path) => readFileSync(join(CMS_DIR, 'src/components', path), 'utf8'))
  .map((text) => z.object({ info: z.object({ displayName: z.string() }) }).parse(JSON.parse(text)))
  .map(({ info }) => info.displayName);

const vocabulary = new Set(
  Object.values(model)
    .filter(Array.isArray)
    .flat()
    .filter((value) => typeof value === 'string'),
);

describe('What the handbook for editors quotes', () => {
  it('in bold, stands on the screen: a label, the name of a section, or a word of the admin', () => {
    const known = new Set([...labels, ...componentNames, ...textsIn('src/admin/words'), ...strapiWords()]);
    const unknown = pages.flatMap(({ name, onScreen }) =>
      onScreen.filter((words) => !known.has(words)).map((words) => `${name}: ${words}`),
    );
    expect(unknown).toEqual([]);
  });

  it('in italics, is said by the CMS or the site', () => {
    const known = new Set([...textsIn('src'), ...textsIn('../packages/rich-text/src'), ...siteWords]);
    const unknown = pages.flatMap(({ name, sentences }) =>
      sentences.filter((words) => !known.has(words)).map((words) => `${name}: ${words}`),
    );
    expect(unknown).toEqual([]);
  });

  it('as code, can be chosen or is an address', () => {
    const unknown = pages.flatMap(({ name, values }) =>
      values
        .filter((value) => /^[a-z-]+$/.test(value) && !vocabulary.has(value))
        .map((value) => `${name}: ${value}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('The handbook for editors leaves out', () => {
  it('no field of a form', () => {
    const named = new Set(pages.flatMap(({ onScreen }) => onScreen));
    expect(labels.filter((label) => !named.has(label))).toEqual([]);
  });

  it.each(['refuse', 'warn'])('nothing that publication can say: %s', (how) => {
    const quoted = new Set(pages.flatMap(({ sentences }) => sentences));
    const said = [...saidBy(how, 'src/editions/present'), ...saidBy(how, 'src/editions/check')];
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter((words) => !quoted.has(words))).toEqual([]);
  });
});
