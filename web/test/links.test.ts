import { expect, it } from '@jest/globals';
import { scriptsOf } from './harness/scripts.ts';
import { siteWithCms } from './harness/site-with-cms.ts';
import { EVERY_ADDRESS } from './stand-in/addresses.ts';

const web = siteWithCms();

/** A link that leads nowhere, and a page that has it. */
interface DeadLink {
  readonly on: string;
  readonly to: string;
  readonly because: string;
}

it('every link on every page leads straight to a page, and every fragment to a place on it', async () => {
  const visited = new Map<string, { status: number; ids: Set<string> }>();
  const links: { on: string; to: string }[] = [];
  const waiting = ['/en'];

  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (visited.has(address)) continue;
    const answer = await web.page(address);
    const { $ } = answer;
    visited.set(address, {
      status: answer.status,
      ids: new Set(
        $('[id]')
          .toArray()
          .map((element) => $(element).attr('id') ?? ''),
      ),
    });
    for (const element of $('a[href], area[href]').toArray()) {
      const to = new URL($(element).attr('href') ?? '', `http://site${address}`);
      if (to.host !== 'site') continue;
      links.push({ on: address, to: to.pathname + to.search + to.hash });
      waiting.push(to.pathname + to.search);
    }
  }

  const dead = links.flatMap(({ on, to }): DeadLink[] => {
    const [address = '', fragment] = to.split('#');
    const page = visited.get(address);
    if (page?.status !== 200) return [{ on, to, because: String(page?.status) }];
    if (fragment === undefined || fragment === '' || page.ids.has(decodeURIComponent(fragment))) return [];
    return [{ on, to, because: 'no such place' }];
  });
  expect(dead).toEqual([]);
  // Nothing is published that no link leads to.
  expect(EVERY_ADDRESS.filter((address) => !visited.has(address))).toEqual([]);
});

it('every file of the site’s own that a page asks for is there', async () => {
  const { $ } = await web.page('/ar');
  const named = $('link[href^="/"], img[src^="/"]')
    .toArray()
    .map((element) => $(element).attr('src') ?? $(element).attr('href') ?? '');
  const files = [...scriptsOf($), ...named];
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) expect([file, (await web.ask(file)).status]).toEqual([file, 200]);
});

it.each(EVERY_ADDRESS)('no id stands twice: %s', async (address) => {
  const { $ } = await web.page(address);
  const ids = $('[id]')
    .toArray()
    .map((element) => $(element).attr('id'));
  expect(ids).toEqual([...new Set(ids)]);
});
