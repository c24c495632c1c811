import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as model from '@wellspring/content-model';
import { z } from 'zod';
import { COMPONENT_FORMS, TYPE_FORMS } from '../../src/setup/forms/all-forms.ts';
import { CMS_DIR } from '../harness/folders.ts';

const attribute = z.looseObject({
  type: z.string(),
  enum: z.array(z.string()).optional(),
  components: z.array(z.string()).optional(),
  component: z.string().optional(),
  private: z.boolean().optional(),
  inversedBy: z.string().optional(),
  mappedBy: z.string().optional(),
  pluginOptions: z.object({ i18n: z.object({ localized: z.boolean() }) }).optional(),
});
const schema = z.looseObject({
  attributes: z.record(z.string(), attribute),
  config: z.object({ attributes: z.record(z.string(), z.object({ hidden: z.boolean() })) }).optional(),
});
type Schema = z.infer<typeof schema>;

const readSchema = (...path: string[]): Schema =>
  schema.parse(JSON.parse(readFileSync(join(CMS_DIR, 'src', ...path), 'utf8')));

const types = new Map(
  model.EDITION_KINDS.map((kind) => [
    `api::${kind}.${kind}`,
    readSchema('api', kind, 'content-types', kind, 'schema.json'),
  ]),
);
const components = new Map(
  ['shared', 'sections'].flatMap((folder) =>
    readdirSync(join(CMS_DIR, 'src/components', folder)).map(
      (file) => [`${folder}.${file.replace('.json', '')}`, readSchema('components', folder, file)] as const,
    ),
  ),
);
const schemas = new Map([...types, ...components]);

const attributesOf = (uid: string) => Object.entries(schemas.get(uid)?.attributes ?? {});
const valuesOf = (uid: string, name: string) => schemas.get(uid)?.attributes[name]?.enum;

test.each([
  ['api::technique.technique', 'family', model.FAMILIES],
  ['api::technique.technique', 'pressure', model.PRESSURES],
  ['api::topic.topic', 'kind', model.TOPIC_KINDS],
  ['api::topic.topic', 'bodyRegion', model.BODY_REGIONS],
  ['shared.translation', 'method', model.TRANSLATION_METHODS],
  ['shared.review', 'scope', model.REVIEW_SCOPES],
  ['shared.update', 'kind', model.UPDATE_KINDS],
  ['shared.funding', 'kind', model.FUNDING_KINDS],
  ['shared.avoid-if', 'level', model.AVOID_LEVELS],
  ['sections.callout', 'tone', model.CALLOUT_TONES],
])('the values of %s %s are the vocabulary’s', (uid, name, vocabulary) => {
  expect(valuesOf(uid, name)).toEqual(vocabulary);
});

test.each(['api::article.article', 'api::technique.technique'])(
  '%s is made of every kind of section',
  (uid) => {
    expect(schemas.get(uid)?.attributes['sections']?.components).toEqual(
      model.SECTION_TYPES.map((type) => `sections.${type}`),
    );
  },
);

test.each([...types.keys()])(
  'every attribute of %s says whether it belongs to the words or is shared',
  (uid) => {
    const silent = attributesOf(uid).filter(([, { pluginOptions }]) => pluginOptions === undefined);
    expect(silent.map(([name]) => name)).toEqual([]);
  },
);

test.each([...types.keys()])(
  'every relation of %s is known at both ends, so that publishing does not lose it',
  (uid) => {
    const oneWay = attributesOf(uid).filter(
      ([, { type, inversedBy, mappedBy }]) =>
        type === 'relation' && inversedBy === undefined && mappedBy === undefined,
    );
    expect(oneWay.map(([name]) => name)).toEqual([]);
  },
);

test.each([...schemas.keys()])('%s has no Markdown, whose preview has run scripts before', (uid) => {
  expect(attributesOf(uid).filter(([, { type }]) => type === 'richtext')).toEqual([]);
});

describe('forms', () => {
  const forms = [...TYPE_FORMS, ...COMPONENT_FORMS];

  test('there is one for every content type and every component', () => {
    expect(forms.map(({ uid }) => uid).sort()).toEqual([...schemas.keys()].sort());
  });

  test.each(forms)(
    '$uid shows every field that editors fill in, once, and none that the server writes',
    (form) => {
      const attributes = attributesOf(form.uid);
      const hidden = Object.keys(schemas.get(form.uid)?.config?.attributes ?? {});
      const inverse = attributes.filter(([, { mappedBy }]) => mappedBy !== undefined).map(([name]) => name);
      const expected = attributes
        .map(([name]) => name)
        .filter((name) => ![...hidden, ...inverse].includes(name));
      expect(
        form.rows
          .flat()
          .map(({ name }) => name)
          .sort(),
      ).toEqual(expected.sort());
    },
  );

  test('what the server writes is hidden', () => {
    const open = [...schemas].flatMap(([uid, { attributes, config }]) =>
      Object.entries(attributes)
        .filter(([name, one]) => one.private === true && config?.attributes[name]?.hidden !== true)
        .map(([name]) => `${uid} ${name}`),
    );
    expect(open).toEqual([]);
  });

  test.each(forms)('no row of $uid is wider than the form', ({ rows }) => {
    for (const row of rows)
      expect(row.reduce((sum, { size }) => sum + (size ?? 12), 0)).toBeLessThanOrEqual(12);
  });
});
