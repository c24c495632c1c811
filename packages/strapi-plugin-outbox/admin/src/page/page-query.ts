/** What the address of the page says: which tab, and which deliveries. So the browser's way back leads back. */
export interface PageQuery {
  readonly tab?: string;
  readonly subscriber?: string;
  readonly state?: string;
  readonly document?: string;
  readonly page?: string;
}
