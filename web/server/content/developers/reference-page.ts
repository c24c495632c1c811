import type { H3Event } from 'h3';
import { MANUALS } from '../../../shared/manuals.ts';
import { found } from '../../../shared/page-result.ts';
import type { PageResult } from '../../../shared/page-result.ts';
import type { ReferencePage } from '../../../shared/views/developers.ts';
import { manualPage } from '../manual-page.ts';
import type { PageRequest } from '../page-request.ts';
import { apiReference } from './reference.ts';

/** The page with the reference of the content API. */
export async function referencePage(
  event: H3Event,
  request: PageRequest,
): Promise<PageResult<ReferencePage>> {
  const result = await manualPage(event, request, `${MANUALS.developers.path}/reference`);
  if (result.kind !== 'page') return result;
  return found({ ...result.page, reference: apiReference() });
}
