import type { Article } from '../corpus/article.ts';
import type { Citation } from './quote.ts';

/** The facts of an article that its attribution shows, each as certain as the article makes it. */
export function cite({ facts }: Article): Citation {
  const { outlet, headline, author, published, url } = facts;
  return { outlet, headline, author, published, url };
}
