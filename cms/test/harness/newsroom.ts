import { afterAll, beforeAll } from '@jest/globals';
import type { Library } from '../examples/library.ts';
import { editorOf } from './editor.ts';
import type { Editor } from './editor.ts';
import { newsroomTemplate } from './newsroom-template.ts';
import { readerOf } from './reader.ts';
import type { Reader } from './reader.ts';
import { startCms } from './start-cms.ts';
import type { Cms } from './start-cms.ts';

/** A CMS with somebody who writes, somebody who reads, and the example library published in English. */
export interface Newsroom {
  readonly cms: Cms;
  readonly editor: Editor;
  readonly reader: Reader;
  readonly library: Library;
}

/** Opens a newsroom for the tests of a file, and closes it after the last. @param env variables beyond the usual ones */
export function openNewsroom(env: Readonly<Record<string, string>> = {}): Newsroom {
  let cms: Cms | undefined;
  let open: Newsroom | undefined;
  beforeAll(async () => {
    const template = await newsroomTemplate();
    cms = await startCms({ env, from: template });
    const { library } = template;
    open = { cms, editor: editorOf(cms.adminRequest), reader: readerOf(cms.api), library };
  });
  afterAll(() => cms?.stop());
  const room = (): Newsroom => {
    if (open === undefined) throw new Error('The newsroom opens before the first test.');
    return open;
  };
  return {
    get cms() {
      return room().cms;
    },
    get editor() {
      return room().editor;
    },
    get reader() {
      return room().reader;
    },
    get library() {
      return room().library;
    },
  };
}
