import { placeholdersIn } from '../placeholder.ts';
import type { SeedDocument } from '../seed-document.ts';

/** Documents in an order in which each relation leads to a document before it: a topic comes after its parent. */
export function inOrder(documents: readonly SeedDocument[]): SeedDocument[] {
  const ordered = new Set<SeedDocument>();
  const visit = (document: SeedDocument, path: readonly SeedDocument[]) => {
    if (ordered.has(document) || path.includes(document)) return;
    for (const { use, kind, key } of placeholdersIn(document.shared)) {
      const target = documents.find((one) => one.kind === kind && one.key === key);
      if (use === 'document' && target !== undefined) visit(target, [...path, document]);
    }
    ordered.add(document);
  };
  for (const document of documents) visit(document, []);
  return [...ordered];
}
