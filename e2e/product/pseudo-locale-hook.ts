import { registerHooks } from 'node:module';
import { englishMessages, pseudoMessage } from './pseudo-locale.ts';

/*
 * Loaded into the site's process (`node --import`): English becomes the pseudo-locale while the built server is read, so
 * that nothing of it is ever on the disk.
 */

const lines = new Map(
  [...englishMessages()].map(([key, message]) => [
    `${JSON.stringify(key)}: ${JSON.stringify(message)}`,
    `${JSON.stringify(key)}: ${JSON.stringify(pseudoMessage(message))}`,
  ]),
);

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    const source = loaded.source?.toString() ?? '';
    const [first = ''] = lines.keys();
    if (!source.includes(first)) return loaded;
    const translated = source.replaceAll(/^\t("[\w.-]+": ".*"),?$/gm, (line, entry: string) =>
      line.replace(entry, () => lines.get(entry) ?? entry),
    );
    return { ...loaded, source: translated };
  },
});
