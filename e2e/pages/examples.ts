import type { Page } from '@playwright/test';

/** A request that an example makes with curl, and the status that its comment announces. */
export interface CurlExample {
  /** As it stands on the page. */
  readonly line: string;
  readonly method: 'GET' | 'HEAD';
  /** Below `/api/v1`, encoded. */
  readonly address: string;
  readonly status: number;
}

/** The code on a page for developers, as its readers see it; what is shown of other languages is run by the site's own tests. */
export async function codeOn(page: Page): Promise<{ shell: string[]; programs: string[] }> {
  const blocks = await page.locator('.prose pre').allTextContents();
  return {
    shell: blocks.filter((code) => /^(?:#|curl|api=)/.test(code)),
    programs: blocks.filter((code) => code.startsWith('import ')),
  };
}

/**
 * The requests of a block of shell. A comment that begins with a status announces it for the next request.
 *
 * @throws {Error} for a line that is neither a comment, nor the address of the API, nor a plain call of curl
 */
export function curlExamples(shell: string): CurlExample[] {
  const examples: CurlExample[] = [];
  let status = 200;
  for (const line of shell.split('\n').filter((text) => text !== '' && !text.startsWith('api=http://'))) {
    if (line.startsWith('#')) {
      status = Number(/^# (\d{3}):/.exec(line)?.[1] ?? 200);
      continue;
    }
    const [, flag, address] = /^curl (-[iI] )?"\$api(\/[^"]*)"$/.exec(line) ?? [];
    if (address === undefined) throw new Error(`An example cannot be run: ${line}`);
    examples.push({ line, method: flag === '-I ' ? 'HEAD' : 'GET', address, status });
    status = 200;
  }
  return examples;
}
