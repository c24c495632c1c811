import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import api from '@wellspring/content-model/openapi.json' with { type: 'json' };
import { MANUALS } from '../shared/manuals.ts';
import { WEB_DIR } from './harness/folders.ts';
import { siteWithCms } from './harness/site-with-cms.ts';

const web = siteWithCms();

it.each(MANUALS.developers.pages)(
  '$path shows the code of its file as it is written',
  async ({ path, file }) => {
    const { $ } = await web.page(path);
    const source = readFileSync(join(WEB_DIR, `content/developers/${file}.md`), 'utf8');
    const written = Array.from(source.matchAll(/^```\w+\n(.*?)^```$/gms), ([, code = '']) => code.trimEnd());
    const shown = $('.prose pre').toArray();
    expect(shown.map((block) => $(block).text())).toEqual(written);
    expect($('.prose pre[code], .prose [style]').length).toBe(0);
  },
);

describe('the reference', () => {
  it('has every endpoint with its parameters and statuses', async () => {
    const { $ } = await web.page('/developers/reference');
    const operations = Object.entries(api.paths).map(([path, { get }]) => ({
      path: `GET /api/v1${path}`,
      statuses: Object.keys(get.responses),
    }));
    const shown = $('.api-operation')
      .toArray()
      .map((section) => ({
        path: $(section).find('.api-address').text().trim(),
        statuses: $(section)
          .find('table:last-of-type tbody th')
          .toArray()
          .map((cell) => $(cell).text()),
      }));
    expect(shown).toEqual(operations);
  });

  it('has a place for every schema', async () => {
    const { $ } = await web.page('/developers/reference');
    for (const name of Object.keys(api.components.schemas))
      expect([name, $(`[id="schema-${name}"] h3`).text()]).toEqual([name, name]);
  });

  it('sets code in descriptions as code', async () => {
    const { $ } = await web.page('/developers/reference');
    expect($('.api-part td p code').length).toBeGreaterThan(0);
    expect($('.api-part').find('pre').remove().end().text()).not.toContain('`');
  });

  it('leads nowhere that is not on it', async () => {
    const { $ } = await web.page('/developers/reference');
    const ids = new Set(
      $('[id]')
        .toArray()
        .map((element) => $(element).attr('id')),
    );
    const dead = $('a[href^="#"]')
      .toArray()
      .map((link) => $(link).attr('href')?.slice(1))
      .filter((id) => id !== undefined && !ids.has(id));
    expect(dead).toEqual([]);
    expect($('[id]').length).toBe(ids.size);
  });
});
