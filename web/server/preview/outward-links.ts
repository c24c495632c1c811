/** Links and forms that leave the page, as Vue writes them: values of attributes hold neither quotes nor angle brackets. */
const OUTWARD = /<(a|area|form)(?=\s)(?=[^>]*\s(?:href|action)="(?:\/|https?:))/g;

/**
 * HTML whose links open outside of the frame that a preview is shown in: they lead to what is published, which no frame may
 * show. Those to places on the page itself stay as they are.
 */
export function withOutwardLinks(html: string): string {
  return html.replace(OUTWARD, '<$1 target="_blank"');
}
