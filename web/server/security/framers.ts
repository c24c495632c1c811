import { isForPreview } from '@wellspring/preview-links';
import type { H3Event } from 'h3';
import { askedAddress } from '../asked-address.ts';
import { environment } from '../environment.ts';

/** The origins that may show an answer in a frame: of previews the admin's, of everything else none. */
export function framersOf(event: H3Event): string[] {
  return isForPreview(askedAddress(event)) ? [environment().adminOrigin] : [];
}
