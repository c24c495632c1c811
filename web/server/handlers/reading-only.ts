import { defineEventHandler, setResponseHeader } from 'h3';
import { HOOK_PATH } from '../../shared/hook-path.ts';
import { isInnerRequest } from '../inner-request.ts';
import { plainAnswer } from './plain-answer.ts';

/**
 * The site is read: any other method is refused (https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6), but where the CMS says
 * what it has published, which has its own answer to other methods.
 */
export const readingOnly = defineEventHandler((event) => {
  if (event.method === 'GET' || event.method === 'HEAD' || isInnerRequest(event)) return;
  if (event.path === HOOK_PATH) return;
  setResponseHeader(event, 'Allow', 'GET, HEAD');
  return plainAnswer(event, 405, 'This site can be read, with GET or HEAD, and nothing else.');
});
