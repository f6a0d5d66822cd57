import { z } from 'zod';
import { urlOf } from '../../text/address.ts';
import type { ArticleFacts, Fact, PublicationDay } from '../article.ts';
import { unknown } from '../article.ts';
import { faultOf } from '../files/fault.ts';
import { unstated } from './facts.ts';

const DAY = /^\d{4}-\d{2}-\d{2}/;
const row = z.object({
  title: z.string().nullish(),
  source: z.string().nullish(),
  author: z.string().nullish(),
  published_at: z.string().nullish(),
  url: z.string().nullish(),
  body: z.string(),
});

/** One article of a `.json` or `.jsonl` corpus. */
export interface ArticleRow {
  readonly body: string;
  readonly facts: ArticleFacts;
}

const stated = (value: string | null | undefined): Fact => {
  const trimmed = value?.replace(/\s+/g, ' ').trim();
  return trimmed ? { value: trimmed, certainty: 'stated' } : unknown;
};

function day(value: string | null | undefined): PublicationDay {
  const found = DAY.exec(value?.trim() ?? '')?.[0];
  return found && z.iso.date().safeParse(found).success ? { value: found, certainty: 'stated' } : unknown;
}

/** Only an address of the web is kept: it may become a link. */
const webAddress = (value: string | null | undefined): Fact => {
  const known = stated(value);
  return known.value !== null && urlOf(known.value) && /^https?:/i.test(known.value) ? known : unknown;
};

/** Reads one article of a `.json` or `.jsonl` corpus; what it states are its facts. The fault in one line otherwise. */
export function readRow(data: unknown): ArticleRow | { fault: string } {
  const parsed = row.safeParse(data);
  if (!parsed.success) return { fault: faultOf(parsed.error) };
  const { title, source, author, published_at, url, body } = parsed.data;
  return {
    body,
    facts: {
      ...unstated,
      outlet: stated(source),
      headline: stated(title),
      author: stated(author),
      published: day(published_at),
      url: webAddress(url),
    },
  };
}
