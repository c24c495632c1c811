import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Pages } from './every-page.ts';

// The package gives its path as a String object.
const jar = z.coerce.string().parse(createRequire(import.meta.url)('vnu-jar'));

const report = z.object({
  messages: z.array(
    z.object({
      type: z.enum(['error', 'info', 'non-document-error']),
      subType: z.string().optional(),
      url: z.string().optional(),
      message: z.string(),
      extract: z.string().optional(),
    }),
  ),
});

/** Whether the checker can run here: it is a Java program. */
export function hasJava(): boolean {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What it says that is no finding. */
const EXCUSED = [
  // It does not know yet that `blocking` goes with `rel=expect`: https://html.spec.whatwg.org/multipage/semantics.html#attr-link-blocking.
  /^A “link” element with a “blocking” attribute must have a “rel” attribute whose value is “stylesheet”/,
  // Its CSS is older than `@view-transition` and `:target-current`, which browsers without them skip by the rules of CSS.
  /^CSS: /,
  // A table of techniques is laid out as blocks on a phone, and browsers then forget that it is one unless its roles say so.
  /^The “(table|rowgroup|row|columnheader|rowheader|cell)” role is unnecessary for element /,
  /^The “role” attribute must not be used on a “(tr|th|td)” element which has a “table” ancestor /,
];

/**
 * What the Nu HTML checker says of pages, warnings too. All are checked by one process, most of whose time is its start.
 *
 * @throws where the checker did not run to its end
 */
export async function breachesOfHtml(pages: Pages): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'wellspring-html-'));
  try {
    for (const [n, { body }] of [...pages.values()].entries()) {
      await mkdir(join(folder, String(n)));
      await writeFile(join(folder, String(n), 'page.html'), body);
    }
    const args = ['-Xss4m', '-jar', jar, '--format', 'json', '--exit-zero-always', '--skip-non-html', folder];
    const { stderr } = await promisify(execFile)('java', args, { maxBuffer: 2 ** 26 });
    const addresses = [...pages.keys()];
    return report
      .parse(JSON.parse(stderr))
      .messages.filter(({ message }) => !EXCUSED.some((words) => words.test(message)))
      .map(({ url, message, extract }) => {
        const address = addresses[Number(/(\d+)\/page\.html$/.exec(url ?? '')?.[1])];
        return `${address}: ${message} — ${extract ?? ''}`;
      });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
