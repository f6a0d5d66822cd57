import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';

/** What the page is made of. */
const folder = new URL('./page/', import.meta.url);

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript; charset=utf-8',
};

/** A file as it is served. */
export interface ServedFile {
  readonly type: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** The page's files by the path under which they are served: read once, so that no path can lead anywhere else. */
export async function readPage(): Promise<ReadonlyMap<string, ServedFile>> {
  const files = new Map<string, ServedFile>();
  for (const name of await readdir(folder)) {
    const type = types[extname(name)];
    if (type === undefined) continue;
    files.set(name === 'index.html' ? '/' : `/${name}`, { type, content: await readFile(new URL(name, folder)) });
  }
  return files;
}
