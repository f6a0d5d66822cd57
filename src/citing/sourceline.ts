import type { ArticleFacts, Fact, PublicationDay } from '../corpus/article.ts';
import { ENGLISH_DAYS } from '../english/calendar.ts';
import type { Quote } from '../excerpts/quote.ts';
import { cueOf, isPlace, partsOfSpeaker, type SpokenPart, spokenIn } from '../excerpts/spoken.ts';
import { writtenDay, writtenSpan } from '../text/writtendays.ts';

/** What the mark of facts means. */
export const CONCLUDED = '* concluded from the text';

/** Above excerpts that may not answer. */
export const NEAREST = 'The articles may not answer this. The nearest words:';

/** A value, marked where it is concluded and not stated. */
const marked = (value: string, { certainty }: Pick<Fact, 'certainty'>): string =>
  certainty === 'inferred' ? `${value}*` : value;

/** A fact in words. `missing` stands for one that is not known. */
export const factWords = (fact: Fact, missing: string): string =>
  fact.value === null ? missing : marked(fact.value, fact);

/** A day as it is meant, saying no more and no less. */
export function dateWords(published: PublicationDay): string {
  const { value, about } = published;
  if (value === null) return 'date not stated';
  const [, first, last] = /^between (.+) and (.+)$/.exec(about ?? '') ?? [];
  if (first !== undefined && last !== undefined) return marked(writtenSpan(first, last, ENGLISH_DAYS), published);
  const day = writtenDay(value, ENGLISH_DAYS);
  if (about === undefined) return marked(day, published);
  return marked(about === 'on or after' ? `${day} or later` : `${about} ${day}`, published);
}

/** An outlet and, where it is known, the day. */
export const outletAndDay = ({ outlet, published }: Pick<ArticleFacts, 'outlet' | 'published'>): string =>
  [factWords(outlet, 'outlet not stated'), ...(published.value === null ? [] : [dateWords(published)])].join(', ');

function speakerWords(quote: Quote, { speaker }: SpokenPart, whole: boolean): string {
  if (speaker === null) return 'speaker not stated nearby';
  const { name, role, to } = partsOfSpeaker(quote, speaker, whole);
  const heard = to !== null && (isPlace(to) ? `, ${to}` : `, to ${to}`);
  return marked([name, role !== null && `, ${role}`, heard].filter(Boolean).join(''), speaker);
}

/** Who speaks in an excerpt, in words: the one speaker, or each quotation's own. Empty where nothing is quoted. */
export function spokenWords(quote: Quote): string {
  const { whole, parts } = spokenIn(quote);
  const said = parts.map((part) => {
    const speaker = speakerWords(quote, part, whole);
    return whole ? speaker : `\u201c${cueOf(quote, part)}\u201d: ${speaker}`;
  });
  return [...new Set(said)].join(', ');
}

/**
 * Where else the words stand, and whose reports their article passes on: names of outlets, marked where they are concluded;
 * of an outlet that nobody knows, the name of the file.
 */
export function otherPlaces({ article, citation, alsoIn }: Quote) {
  const own = factWords(citation.outlet, '');
  const named = (echo: boolean): string[] => {
    const places = alsoIn.filter((place) => (place.echo ?? false) === echo);
    return places.map(({ article: { facts, file } }) => factWords(facts.outlet, file)).filter((one) => one !== own);
  };
  const also = new Set(named(false));
  const echoes = new Set(named(true).filter((outlet) => !also.has(outlet)));
  return { also: [...also], echoes: [...echoes], relays: article.facts.relays };
}

/** The line below an excerpt, as the messages in Discord have it: speakers, outlet, day, and where else it stands. */
export function sourceWords(quote: Quote): string {
  const { whole } = spokenIn(quote);
  const spoken = spokenWords(quote);
  const source = outletAndDay(quote.citation);
  const { also, echoes, relays } = otherPlaces(quote);
  return [
    ...(whole ? [`\u2014 ${spoken}`, source] : [source, spoken]),
    also.length > 0 && `also in ${also.join(', ')}`,
    echoes.length > 0 && `same report in ${echoes.join(', ')}`,
    relays.length > 0 && `citing ${relays.join(', ')}`,
  ]
    .filter(Boolean)
    .join(' \u00b7 ');
}

/** Whether a fact in an answer is concluded, so that its mark has to be explained. */
export function haveMarks(quotes: readonly Quote[]): boolean {
  return quotes.some(({ citation, speakers, alsoIn }) =>
    areConcluded([
      citation.outlet,
      citation.published,
      ...speakers,
      ...alsoIn.map(({ article }) => article.facts.outlet),
    ]),
  );
}

/** Whether one of the facts is. */
export function areConcluded(facts: readonly Pick<Fact, 'certainty'>[]): boolean {
  return facts.some(({ certainty }) => certainty === 'inferred');
}
