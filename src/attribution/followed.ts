import { JUDGE, PARTICIPLE, SAY } from '../english/sayingverbs.ts';
import { slice } from '../text/span.ts';
import type { SpeakerIdentity } from './discourse/discourse.ts';
import { countWords, FEW_WORDS } from './marks/label.ts';
import type { Quotation } from './marks/quotation.ts';
import type { QuotationSetting } from './marks/setting.ts';
import type { ArticleNames } from './people/articlenames.ts';

/** Who spoke last in a paragraph, and where those words end, with the words that name the speaker. */
export interface SpeakerTurn {
  readonly voice: SpeakerIdentity;
  readonly end: number;
}

/** Words before a quotation that do not lead to it as to somebody's. */
const OWN_WORDS = /\p{L}(?!.*:\s*$)/su;
const SPEAKS = new RegExp(`(?<![\\p{L}])(?:${SAY}|${JUDGE}|${PARTICIPLE})(?![\\p{L}])`, 'u');

/**
 * Whoever has been named for quoted words of the sentence before, where this one goes on in their words, speaks of nobody
 * saying anything and names no other person before them: “It is old,” Doe said. And it is “in need of many repairs”.
 */
export function followed(
  text: string,
  { start, end, marked }: Quotation,
  setting: QuotationSetting,
  n: number,
  people: ArticleNames,
  last: SpeakerTurn | null,
): SpeakerIdentity | null {
  if (last?.voice.certainty !== 'stated' || !setting.isNext(last.end, marked.start)) return null;
  const before = setting.before(n);
  if (!OWN_WORDS.test(before) || SPEAKS.test(before + setting.rest(n)) || people.humansIn(before).length > 0)
    return null;
  return countWords(slice(text, { start, end })) < FEW_WORDS ? null : { ...last.voice, certainty: 'inferred' };
}
