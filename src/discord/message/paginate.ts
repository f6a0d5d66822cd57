import type { APIComponentInContainer } from 'discord.js';
import { container, fits } from './layout.ts';

/** Something to show whose parts must stay on one page. */
export interface PageBlock<T> {
  readonly item: T;
  readonly components: readonly APIComponentInContainer[];
}

/**
 * The blocks in their order, as many a page as are wanted and fit beside the frame. A block that does not fit beside
 * it alone still gets a page.
 *
 * @param frame all that stands on every page, with its buttons
 * @param perPage the most blocks on a page
 */
export function paginate<T>(
  blocks: readonly PageBlock<T>[],
  frame: readonly APIComponentInContainer[],
  perPage: number,
): PageBlock<T>[][] {
  const pages: PageBlock<T>[][] = [];
  for (const block of blocks) {
    const current = pages.at(-1);
    const fuller = current && [...current, block].flatMap(({ components }) => components);
    if (current && fuller && current.length < perPage && fits(container([...frame, ...fuller]))) current.push(block);
    else pages.push([block]);
  }
  return pages;
}
