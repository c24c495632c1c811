import { buildServer } from './build-server.ts';
import { makeNewsroomTemplate } from './newsroom-template.ts';

/** What every file of tests needs: the server as it is built, and a newsroom to copy. For Jest's `globalSetup`. */
export default async function beginRun(): Promise<void> {
  await buildServer();
  await makeNewsroomTemplate();
}
