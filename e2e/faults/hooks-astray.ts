import { expect, it } from '@jest/globals';
import { changeEvent } from '@wellspring/content-model';
import { backPainPath } from '../pages/documents.ts';
import { ask } from './harness/ask.ts';
import type { FragileProduct } from './harness/product.ts';
import { until } from './harness/until.ts';
import type { Hook } from './harness/way-of-hooks.ts';

/** Within this, a page shows what was published, whatever became of the hook; in milliseconds. */
const CAUGHT_UP = 30_000;

const path = encodeURI(backPainPath('de'));

/** Lines by which the site tells of having dealt with an event. */
function purgesFor({ web }: FragileProduct, { body }: Hook): string[] {
  const { id } = changeEvent.parse(JSON.parse(body));
  return web.said.filter((line) => line.includes('Purged ') && line.includes(`event ${id},`));
}

async function publishAndSee({ web, editor }: FragileProduct, summary: string): Promise<void> {
  await editor.publish('de', summary);
  await until(
    'The publication is seen',
    async () => (await ask(web.origin, path)).body.includes(summary),
    CAUGHT_UP,
  );
}

/** Hooks are lost, come late, and come twice. */
export function hooksAstray(product: () => FragileProduct): void {
  it('A hook is lost though the CMS was told that it arrived: the log tells; coming late, it changes nothing', async () => {
    const { wayOfHooks } = product();
    wayOfHooks.lose();
    const before = wayOfHooks.hooks.length;
    try {
      await publishAndSee(product(), 'Von einem Hook, der verloren ging.');
    } finally {
      wayOfHooks.pass();
    }
    const [lost] = wayOfHooks.hooks.slice(before);
    if (lost === undefined) throw new Error('The CMS has sent no hook.');
    expect(purgesFor(product(), lost).join()).toContain('heard from the log');

    expect(await wayOfHooks.deliver(lost)).toBe(204);
    expect(purgesFor(product(), lost)).toHaveLength(1);
  });

  it('A hook comes twice: it is taken, and nothing is purged again', async () => {
    const { wayOfHooks } = product();
    await publishAndSee(product(), 'Von einem Hook, der zweimal kam.');
    const twice = wayOfHooks.hooks.at(-1);
    if (twice === undefined) throw new Error('The CMS has sent no hook.');
    expect(await wayOfHooks.deliver(twice)).toBe(204);
    expect(purgesFor(product(), twice)).toHaveLength(1);
    expect(purgesFor(product(), twice).join()).toContain('heard by its hook');
  });
}
