import v1 from '../../openapi/v1.json' with { type: 'json' };
import type { OpenApiDocument } from './document.ts';

/** The contract of version 1 as it was released: what the CMS serves, and what later ones are compared with. */
export const releasedContract: OpenApiDocument = v1;
