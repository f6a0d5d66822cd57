import type { HeldArticles } from '../../../adding/plan.ts';
import { isHeld } from '../../../adding/plan.ts';
import { openFetcher } from '../../../fetch/fetch.ts';
import { type GatheredDrafts, gather } from '../../../fetch/gather.ts';
import { politely } from '../../../fetch/polite.ts';

/** Reads what stands at an address of the web; what cannot be had is declined with its reason. */
export type AddressReader = (address: string, held: HeldArticles) => Promise<GatheredDrafts>;

/** Milliseconds for one page: somebody waits for what is understood of it. */
const timeLimit = 6_000;

/** Over the fetcher that judges every address that a host has, so that nobody reaches this machine's own network. */
export const readAddress: AddressReader = (address, held) => {
  const fetch = openFetcher({ limits: { whole: timeLimit } });
  return gather([address], { fetch, politely: politely(fetch), isHeld: isHeld(held) });
};
