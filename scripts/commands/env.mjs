import { ensureEnvFile } from '../setup/environment.mjs';
import { runToExit } from '../setup/lifecycle.mjs';

const sentences = {
  created: 'Wrote .env, with secrets of its own.',
  extended: 'Added what was missing to .env.',
  kept: '.env is complete.',
};

// For those who do not begin with `npm start`: containers read the same file.
await runToExit(async () => {
  console.log(sentences[ensureEnvFile()]);
  return 0;
});
