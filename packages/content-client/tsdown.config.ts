import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { defineConfig } from 'tsdown';
import { z } from 'zod';

const require = createRequire(import.meta.url);

const description = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
  engines: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
});
const versioned = z.object({ version: z.string() });

async function parsedFile<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(JSON.parse(await readFile(path, 'utf8')));
}

/**
 * The build for those outside the workspace (docs/adr/0011). What is a `dependency` stays one, what is a `devDependency`
 * (the content model) is bundled. The folder that comes out is the package, with a description of its own: the one beside
 * this file names sources and the catalog, which only the workspace understands.
 */
export default defineConfig({
  entry: 'src/index.ts',
  format: ['esm', 'cjs'],
  platform: 'node',
  target: 'node20',
  dts: { eager: true },
  tsconfig: 'tsconfig.build.json',
  hash: false,
  inputOptions: { checks: { pluginTimings: false } },
  onSuccess: async ({ outDir }) => {
    const { dependencies, ...same } = await parsedFile(
      join(import.meta.dirname, 'package.json'),
      description,
    );
    const versions = Object.keys(dependencies).map(async (name) => {
      const { version } = await parsedFile(require.resolve(`${name}/package.json`), versioned);
      return [name, `^${version}`] as const;
    });
    const published = {
      ...same,
      type: 'module',
      sideEffects: false,
      // For resolvers that do not know `exports`.
      main: './index.cjs',
      types: './index.d.cts',
      exports: {
        '.': {
          import: { types: './index.d.mts', default: './index.mjs' },
          require: { types: './index.d.cts', default: './index.cjs' },
        },
        './package.json': './package.json',
      },
      dependencies: Object.fromEntries(await Promise.all(versions)),
    };
    await writeFile(join(outDir, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
    await copyFile(join(import.meta.dirname, 'README.md'), join(outDir, 'README.md'));
    await copyFile(join(import.meta.dirname, '../../LICENSE'), join(outDir, 'LICENSE'));
  },
});
