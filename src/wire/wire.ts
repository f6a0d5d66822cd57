import type { Answer } from '../answers/answer.ts';
import type { AttributedQuotation } from '../attribution/attribute.ts';
import type { TypedQuotation } from '../concordance/typed.ts';
import type { Article } from '../corpus/article.ts';
import { editionHash } from '../corpus/fingerprint.ts';
import { plainAddress, plainDay, plainFact } from '../corpus/plainfacts.ts';
import type { Difference } from '../differences/differences.ts';
import type { Quote } from '../excerpts/quote.ts';
import type { Library } from '../library/library.ts';
import type { RefusalReason, Wish } from '../question/question.ts';
import type { PrintingHistory } from '../verification/printings/printings.ts';
import type { Verification } from '../verification/verification.ts';

/** What does what a message wishes for that names no topic. */
const WISHES: Readonly<Record<Wish, string>> = {
  help: 'Ask a question about the coverage; `{"verify": "…"}` checks a quotation, `{"quotations": true, "file": "…"}` lists those of an article.',
  summary:
    'Nothing is summarised here. Ask about one point; the Discord command `/timeline` has what happened, in order.',
  overview:
    'That asks for the whole story. Name a person, a place or an event; the Discord command `/timeline` has what happened, in order.',
  news: 'The coverage is what was added to it; the Discord command `/sources` lists its articles with their days.',
  dates: 'The Discord command `/timeline` has the dated statements, in order.',
  comparison: 'The Discord command `/compare` sets the words of the outlets on a topic side by side.',
};

/** Why there is no excerpt, in one plain sentence. */
export function reasonWords(reason: RefusalReason, outlets: readonly string[]): string {
  switch (reason.code) {
    case 'no-question':
      return 'That is no question about the coverage. Ask about a person, a place or an event in it.';
    case 'greeting':
      return 'Hello. Ask a question about the coverage, and it is answered with what the articles say, word for word.';
    case 'instruction':
      return 'Nothing is made up here: only what the articles say is quoted.';
    case 'wish':
      return WISHES[reason.wish];
    case 'language':
      return 'This language is not understood. Ask in English, German, Spanish, French or Portuguese, with the names as the articles print them.';
    case 'outlet-not-in-coverage':
      return `${reason.outlet} is not in the coverage. It has: ${outlets.join(', ')}.`;
    case 'speaker-not-in-coverage':
      return `Nobody called ${reason.speaker} is quoted in the coverage.`;
    case 'not-in-coverage':
      return 'The coverage does not say.';
  }
}

/** An excerpt with its citation, as other programs read it. */
export function wireExcerpt({ article, citation, ...quote }: Quote) {
  return {
    file: article.file,
    articleId: article.id,
    sha256: editionHash(article.text),
    quote: quote.quote,
    start: quote.start,
    end: quote.end,
    paragraph: quote.paragraph,
    kind: quote.kind,
    outlet: plainFact(citation.outlet),
    headline: plainFact(citation.headline),
    author: plainFact(citation.author),
    published: plainDay(citation.published),
    url: plainAddress(citation.url),
    speakers: quote.speakers,
    passage: quote.passage,
    highlights: quote.highlights.map(({ start, end }) => [start, end]),
    alsoIn: quote.alsoIn.map((place) => ({
      file: place.article.file,
      articleId: place.article.id,
      outlet: place.article.facts.outlet.value,
      quote: place.quote,
      start: place.start,
      end: place.end,
      ...(place.echo && { echo: true }),
    })),
    score: quote.score,
  };
}

/** Beside excerpts of the status `nearest`. */
export const NOTICE = 'The articles may not answer this. These are the nearest words.';

/** Accounts that differ, as indexes into the excerpts. */
export const wireDiffers = (differs: readonly Difference[]) =>
  differs.map(({ accounts }) => ({
    topic: null,
    accounts: accounts.map((account) => ({ outlets: account.outlets, excerpts: account.quotes })),
  }));

/**
 * The answer as other programs read it. Whoever shows excerpts of the status `nearest` says that they may not answer, as
 * `notice` does. `outlets` are those of the coverage, for the words of a refusal.
 */
export function wire(answer: Answer, outlets: readonly string[]) {
  const { question, status, tookMs, undated } = answer;
  const common = {
    question,
    status,
    ...(status === 'nearest' && { notice: NOTICE }),
    tookMs,
    ...(undated > 0 && { undated }),
    excerpts: answer.quotes.map(wireExcerpt),
  };
  if (answer.status === 'abstained') return { ...common, reason: reasonWords(answer.reason, outlets) };
  const differs = wireDiffers(answer.status === 'answered' ? answer.differs : []);
  return { ...common, ...(differs.length > 0 && { differs }) };
}

/**
 * What became of a quotation, as other programs read it. A difference is where typed words stand and what is printed in
 * their place; places with one `occurrence` belong together, in their order.
 */
export function wireVerification(verification: Verification) {
  const { verdict, places, more, alterations, omitted, goesOn, attributed, unconfirmed } = verification;
  const { outlet, speaker } = attributed;
  return {
    verdict,
    places: places.map(({ article, start, end, quote, occurrence, furniture }) => ({
      file: article.file,
      articleId: article.id,
      start,
      end,
      quote,
      outlet: article.facts.outlet.value,
      occurrence,
      ...(furniture !== null && { furniture }),
    })),
    ...(more > 0 && { more }),
    ...(alterations.length > 0 && { differences: alterations.map(({ start, end, found }) => [start, end, found]) }),
    ...(omitted.length > 0 && {
      omitted: omitted.map(({ article, start, end, quote }) => ({
        file: article.file,
        articleId: article.id,
        start,
        end,
        quote,
      })),
    }),
    ...(goesOn !== null && { goesOn }),
    ...((outlet !== null || speaker !== null) && { claimed: { outlet, speaker } }),
    ...(unconfirmed && { unconfirmed }),
  };
}

/** Who printed a quotation, in the order of publication, as other programs read it; nothing where only one did. */
const wirePrintings = ({ printings, first }: PrintingHistory) =>
  printings.length < 2
    ? {}
    : {
        printings: printings.map(({ article, start, end, quote, published, relays, alterations }) => ({
          file: article.file,
          articleId: article.id,
          outlet: plainFact(article.facts.outlet),
          published: plainDay(published),
          start,
          end,
          quote,
          ...(relays.length > 0 && { relays }),
          ...(alterations.length > 0 && {
            differences: alterations.map(({ start, end, found }) => [start, end, found]),
          }),
        })),
        printedFirst: first?.id ?? null,
      };

/** Checks a quotation, and answers as other programs read it. Throws what the library throws. */
export async function verified(typed: TypedQuotation, library: Pick<Library, 'verify' | 'printings'>) {
  const verification = await library.verify(typed);
  return { ...wireVerification(verification), ...wirePrintings(await library.printings(typed, verification)) };
}

/**
 * The quotations of an article as other programs read them, in text order, each with its speaker where one is known; those
 * inside another come right after it.
 */
export const wireQuotations = ({ file, id: articleId, text }: Article, attributed: readonly AttributedQuotation[]) => ({
  quotations: attributed
    .flatMap(({ inner = [], ...outer }) => [outer, ...inner])
    .map(({ quotation: { start, end }, speaker }) => ({
      file,
      articleId,
      start,
      end,
      quote: text.slice(start, end),
      speaker,
    })),
});
