import { execFile } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CMS_DIR } from './folders.ts';

const SOURCES = ['config', 'src'];
/** The admin's screens are built by Vite and not needed to test the server. */
const LEFT_OUT = /^src\/admin(\/|$)|\.test\.ts$/;

/** Builds the server into `dist`, unless every source is older than what was made of it. */
export async function buildServer(): Promise<void> {
  const sources = SOURCES.flatMap((folder) => filesIn(folder)).filter((file) => /\.(ts|json)$/.test(file));
  if (
    sources.every(isBuilt) &&
    SOURCES.flatMap(outputsIn).every((output) => sources.includes(sourceOf(output)))
  )
    return;
  for (const folder of SOURCES) rmSync(join(CMS_DIR, 'dist', folder), { recursive: true, force: true });
  const tsc = join(CMS_DIR, 'node_modules/typescript/bin/tsc');
  try {
    await promisify(execFile)(process.execPath, [tsc, '-p', 'tsconfig.json'], { cwd: CMS_DIR });
  } catch (error) {
    const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    throw new Error(`The CMS cannot be built.\n${output}`, { cause: error });
  }
}

function filesIn(folder: string): string[] {
  const path = join(CMS_DIR, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (LEFT_OUT.test(name)) return [];
    return entry.isDirectory() ? filesIn(name) : [name];
  });
}

function outputsIn(folder: string): string[] {
  return filesIn(`dist/${folder}`).filter(
    (file) => /\.(js|json)$/.test(file) && !file.startsWith('dist/src/admin/'),
  );
}

function sourceOf(output: string): string {
  return output.replace(/^dist\//, '').replace(/\.js$/, '.ts');
}

function isBuilt(source: string): boolean {
  const output = join(CMS_DIR, 'dist', source.replace(/\.ts$/, '.js'));
  return existsSync(output) && statSync(output).mtimeMs >= statSync(join(CMS_DIR, source)).mtimeMs;
}
