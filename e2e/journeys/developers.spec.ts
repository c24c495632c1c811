import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '../fixtures/test.ts';
import { codeOn, curlExamples } from '../pages/examples.ts';
import { artifacts } from '../product/artifacts.ts';

const PAGES = ['/developers', '/developers/concepts', '/developers/events', '/developers/client'];
/** Those of them that show programs, too, which run to an end; those about events are run by the site's own tests. */
const PAGES_WITH_PROGRAMS = ['/developers', '/developers/client'];
const run = promisify(execFile);

/** Without the wishes for colours, of which Node warns where there are two. */
const PLAIN = { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined };

/** Below this package, so that programs find the client as a project that has installed it does. */
const programs = join(artifacts, 'examples');
test.beforeAll(() => mkdirSync(programs, { recursive: true }));

for (const path of PAGES) {
  test(`every curl on ${path} is answered as it says`, async ({ page, request, cms }) => {
    await page.goto(path);
    const { shell } = await codeOn(page);
    for (const { line, method, address, status } of shell.flatMap(curlExamples)) {
      const answer = await request.fetch(`${cms}/api/v1${address}`, { method });
      expect.soft(answer.status(), line).toBe(status);
      if (method === 'HEAD') continue;
      const { data, error }: { data: unknown; error?: { status: number } } = await answer.json();
      expect.soft(error?.status, line).toBe(status === 200 ? undefined : status);
      // An example that finds nothing explains nothing. Only the newest place in the log has nothing after it yet.
      if (Array.isArray(data) && !line.includes('after=latest')) expect.soft(data, line).not.toEqual([]);
    }
  });
}

for (const path of PAGES_WITH_PROGRAMS) {
  test(`every program on ${path} runs`, async ({ page, cms }) => {
    await page.goto(path);
    const { programs: codes } = await codeOn(page);
    expect(codes).not.toEqual([]);
    for (const [number, code] of codes.entries()) {
      const file = join(programs, `${path.replaceAll('/', '-')}-${number}.ts`);
      writeFileSync(file, code.replaceAll('http://127.0.0.1:1337', cms));
      const { stdout, stderr } = await run(process.execPath, [file], { env: PLAIN });
      expect.soft(stdout, code).not.toBe('');
      expect.soft(stderr, code).toBe('');
    }
  });
}

test('the examples ask for every kind of thing that the API has', async ({ page }) => {
  const asked = new Set<string | undefined>();
  for (const path of PAGES) {
    await page.goto(path);
    const { shell } = await codeOn(page);
    for (const { address } of shell.flatMap(curlExamples)) asked.add(address.split(/[/?]/)[1]);
  }
  await page.goto('/developers/reference');
  const paths = await page.locator('.api-address').allTextContents();
  const kinds = paths
    .map((address) => address.trim().split('/')[3])
    .filter((kind) => kind !== 'openapi.json');
  expect([...new Set(kinds)].filter((kind) => !asked.has(kind))).toEqual([]);
});
