import { describe, expect, it } from 'vitest';
import { entryOf } from '../../src/corpus/read/understand.ts';
import { previewOf } from '../../src/terminal/quotable.ts';
import { makeArticle } from '../support/articles.ts';
import { story } from '../support/pages.ts';

describe('what will be quotable', () => {
  it('is the story: its first lines and its last, who speaks in it, and what of the page is left out', async () => {
    const text = [
      'Bridge to close until spring',
      'By Ann Poe',
      `DOVER (Reuters) \u2014 ${story[0]}`,
      ...story.slice(1),
      'READ MORE: The tower leans',
    ].join('\n\n');
    const preview = await previewOf(entryOf(makeArticle(text)));
    expect(preview).toEqual({
      passages: 2,
      begins: story.slice(0, 2),
      ends: story.at(-1),
      captions: [],
      datelines: ['DOVER (Reuters) \u2014'],
      bylines: ['By Ann Poe'],
      leftOut: ['READ MORE: The tower leans'],
      quotations: 2,
      speakers: ['Ann Lane'],
      spoken: 2,
    });
  });

  it('names no speakers in a text in which it would take long to look for them', async () => {
    const long = `${story.join('\n\n')}\n\n`.repeat(450);
    expect(await previewOf(entryOf(makeArticle(long)))).toMatchObject({ speakers: null, quotations: 0 });
  });
});
