import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CACHE } from './readcoverage.ts';

/** The 609 articles at a place of their own that stays, so that their index and vectors are kept from one run to the next. */
export async function keptNews(multihop: string): Promise<string> {
  const folder = join(CACHE, 'news');
  const path = join(folder, 'news.json');
  await mkdir(folder, { recursive: true });
  await copyFile(join(multihop, 'multihop_corpus.json'), path);
  return path;
}
