import { defineEventHandler, setResponseHeader } from 'h3';
import { environment } from '../../environment.ts';
import { hookAnswer } from '../../events/hook/hook-answer.ts';
import { plainAnswer } from '../../handlers/plain-answer.ts';

/** Where the CMS tells of what was published. Without a secret nobody could be believed, and the log of events has to do. */
export default defineEventHandler((event) => {
  if (event.method !== 'POST') {
    setResponseHeader(event, 'Allow', 'POST');
    return plainAnswer(event, 405, 'Hooks are sent with POST.');
  }
  const { webhookSecret } = environment();
  if (webhookSecret === null) return plainAnswer(event, 404, 'No hooks are taken here.');
  return hookAnswer(event, webhookSecret);
});
