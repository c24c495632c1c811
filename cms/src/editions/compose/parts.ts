import { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import type { EditionRow } from '../../database/editions.ts';
import { EditionError } from '../edition-error.ts';
import { withMediaAt } from '../media-origin.ts';
import { editionSettings } from '../settings.ts';
import {
  articleStored,
  authorStored,
  homeStored,
  siteStored,
  techniqueStored,
  topicStored,
} from '../stored.ts';

type Part = 'item' | 'body' | 'shared';

/** Memory for the parsed parts of one kind, in characters of JSON. */
const REMEMBERED = 4_000_000;

/**
 * Reads the parts of an edition: their JSON, parsed, with pictures where browsers fetch them from today.
 *
 * Cards of people, techniques and topics stand on hundreds of pages, so what lists carry is parsed once for each text. What
 * is read may be shared by several answers and is never changed. @throws EditionError where the part is not there
 */
function readersOf<Item extends z.ZodType, Body extends z.ZodType, Shared extends z.ZodType>(schemas: {
  readonly item: Item;
  readonly body: Body;
  readonly shared: Shared;
}) {
  return {
    item: once(schemas.item, 'item'),
    body: (edition: EditionRow): z.output<Body> => parse(schemas.body, textOf(edition, 'body')),
    shared: once(schemas.shared, 'shared'),
  };
}

function once<Schema extends z.ZodType>(schema: Schema, part: Part) {
  const read = new LRUCache<string, { readonly value: z.output<Schema> }>({
    maxSize: REMEMBERED,
    sizeCalculation: (_, text) => text.length,
  });
  return (edition: EditionRow): z.output<Schema> => {
    const text = textOf(edition, part);
    const known = read.get(text);
    if (known !== undefined) return known.value;
    const value = parse(schema, text);
    read.set(text, { value });
    return value;
  };
}

function parse<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> {
  return schema.parse(JSON.parse(withMediaAt(editionSettings().mediaOrigin, text)));
}

function textOf(edition: EditionRow, part: Part): string {
  const text = edition[part];
  if (text === null) throw new EditionError(edition, `has no ${part}`);
  return text;
}

/** The parts of each kind's editions. */
export const PARTS = {
  article: readersOf(articleStored),
  technique: readersOf(techniqueStored),
  topic: readersOf(topicStored),
  author: readersOf(authorStored),
  home: readersOf(homeStored),
  site: readersOf(siteStored),
};
