import { createError, defineEventHandler, sendRedirect, setResponseHeaders } from 'h3';
import { KEPT_FOR_A_DAY, REVALIDATED } from '../../../../shared/caching.ts';
import { pictureAt } from '../../../../shared/social-picture.ts';
import { plainAnswer } from '../../../handlers/plain-answer.ts';
import { draw } from '../../../social-pictures/draw.ts';

/** The pictures by which networks show a page. Their addresses name what is drawn; nothing else is, in no other size. */
export default defineEventHandler(async (event) => {
  const asked = pictureAt(decodeURIComponent(event.path.split('?', 1)[0] ?? '').normalize('NFC'));
  if (asked === undefined) throw createError({ status: 404, statusText: 'Not Found' });
  const { content } = event.context;
  const [result, publication] = await Promise.all([content.socialPicture(asked), content.publication()]);
  switch (result.kind) {
    case 'page': {
      const png = await draw(result.page, publication.name);
      if (png === null) return busy(1);
      setResponseHeaders(event, { 'Content-Type': 'image/png', 'Cache-Control': KEPT_FOR_A_DAY });
      return png;
    }
    case 'moved':
      setResponseHeaders(event, { 'Cache-Control': REVALIDATED });
      return sendRedirect(event, result.path, 302);
    case 'away':
      return busy(result.retryAfterSeconds);
    case 'missing':
    case 'refused':
      return plainAnswer(event, 404, 'There is no such picture.');
  }

  function busy(seconds: number): string {
    setResponseHeaders(event, { 'Retry-After': seconds });
    return plainAnswer(event, 503, 'The picture cannot be drawn right now. Try again shortly.');
  }
});
