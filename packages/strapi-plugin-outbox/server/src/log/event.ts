/** A value as JSON has it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** What an event tells beyond its type and its instant. `id`, `type` and `occurredAt` are the log's own. */
export type EventBody = Readonly<Record<string, Json>>;

/** Something that happened, before it has a place in the log. */
export interface OutboxEvent {
  /** Words with full stops between, such as `document.published`. */
  readonly type: string;
  /** Events with the same key are delivered one after another; for content, the document's id. */
  readonly orderingKey: string;
  readonly body: EventBody;
  /** When it happened, as `toISOString` writes it. */
  readonly occurredAt: string;
}

/** An event of the log. */
export interface LoggedEvent extends OutboxEvent {
  /** Grows with every event. Numbers may be left out. */
  readonly id: number;
  /** Random: the event of the same number in another history has another. */
  readonly nonce: string;
}

/** An event as its readers and receivers get it. */
export type WireEvent = EventBody & {
  readonly id: number;
  readonly type: string;
  readonly occurredAt: string;
};

/** The form in which readers and receivers get an event. */
export function toWire({ id, type, body, occurredAt }: Omit<LoggedEvent, 'nonce'>): WireEvent {
  return { id, type, ...body, occurredAt };
}
