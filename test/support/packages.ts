import { mkdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLock } from '../../release/licences.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Whether this Node reads TypeScript by itself. */
export const readsTypeScript = 'typescript' in process.features && Boolean(process.features.typescript);

/** Links what `npm ci --omit=dev` installs into a folder, and tsx where this Node needs it. */
export async function linkPackages(folder: string): Promise<void> {
  for (const [path, { dev }] of Object.entries(readLock())) {
    const isNeeded = !dev || (path === 'node_modules/tsx' && !readsTypeScript);
    if (!/^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path) || !isNeeded) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await symlink(join(root, path), join(folder, path));
  }
}
