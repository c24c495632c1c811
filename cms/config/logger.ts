import { winston } from '@strapi/logger';
import { logLine } from '@wellspring/observability';

/** What is logged, as Strapi hands it on: a sentence, or an error itself. */
type Logged = Parameters<Parameters<typeof winston.format.printf>[0]>[0];

/** One line of JSON for each event, whatever it tells of. */
function lineOf(logged: Logged): string {
  const message = String(logged.message);
  if (logged instanceof Error) return logLine({ level: logged.level, message, error: logged });
  return logLine({ level: logged.level, message });
}

export default { level: 'info', format: winston.format.printf(lineOf) };
