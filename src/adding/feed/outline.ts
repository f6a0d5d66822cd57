import { parseOpml } from 'feedsmith';
import { urlOf } from '../../text/address.ts';
import { oneLine } from '../draft.ts';

/** A list of feeds, as readers of feeds export it. */
export interface FeedOutline {
  /** The addresses of the feeds, each once, in the order of the list. */
  readonly feeds: readonly string[];
}

interface Branch {
  readonly xmlUrl?: string | undefined;
  readonly outlines?: readonly Branch[] | undefined;
}

/** Reads an OPML list of feeds, however deep its folders lie. The fault where it is none. */
export function readOutline(text: string): FeedOutline | { fault: string } {
  try {
    const feeds = new Set<string>();
    // The next of them is the last.
    const waiting = [...((parseOpml(text).body?.outlines ?? []) as readonly Branch[])].reverse();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const url = next.xmlUrl === undefined ? null : urlOf(next.xmlUrl, null);
      if (url !== null && /^https?:$/.test(url.protocol)) feeds.add(url.href);
      for (const inner of [...(next.outlines ?? [])].reverse()) waiting.push(inner);
    }
    return feeds.size === 0 ? { fault: 'is an OPML list that names no feed' } : { feeds: [...feeds] };
  } catch (error) {
    return { fault: `is no feed and no OPML list that can be read (${oneLine(String(error))})` };
  }
}
