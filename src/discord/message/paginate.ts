import type { APIComponentInContainer } from 'discord.js';
import { container, fits, textDisplay } from './layout.ts';

/** Something to show whose parts must stay on one page. */
export interface PageBlock<T> {
  readonly item: T;
  readonly components: readonly APIComponentInContainer[];
  /** Markdown that it stands under, together with the blocks beside it that stand under the same; none unless told. */
  readonly under?: string;
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
    const fuller = current && componentsOf([...current, block]);
    if (current && fuller && current.length < perPage && fits(container([...frame, ...fuller]))) current.push(block);
    else pages.push([block]);
  }
  return pages;
}

/** The components of some blocks, what they stand under once above those that share it. */
export function componentsOf(blocks: readonly PageBlock<unknown>[]): APIComponentInContainer[] {
  return blocks.flatMap(({ components, under }, index) => {
    const isNew = under !== undefined && under !== blocks[index - 1]?.under;
    return [...(isNew ? [textDisplay(under)] : []), ...components];
  });
}
