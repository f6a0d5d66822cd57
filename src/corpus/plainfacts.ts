import { withoutCredentials } from '../text/address.ts';
import type { Fact, PublicationDay } from './article.ts';

/* Facts as they leave the program as data: with their certainty, without the words that they rest on. */

export const plainFact = ({ value, certainty }: Fact) => ({ value, certainty });

/** An address to the letter, but for a user name and password in it, which are shown nowhere. */
export const plainAddress = ({ value, certainty }: Fact) => ({ value: value && withoutCredentials(value), certainty });

/** The day of publication, and how it is meant where that is not the very day. */
export const plainDay = ({ value, about, certainty }: PublicationDay) => ({
  value,
  ...(about && { about }),
  certainty,
});
