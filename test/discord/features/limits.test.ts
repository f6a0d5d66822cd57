import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact } from '../../../src/corpus/article.ts';
import type { CommandRequest, DiscordPerson, ReplyMessage } from '../../../src/discord/command.ts';
import { openAround } from '../../../src/discord/features/answering/around.ts';
import { askNew } from '../../../src/discord/features/answering/asking.ts';
import { quotePerson } from '../../../src/discord/features/answering/quoting.ts';
import { list, openCard } from '../../../src/discord/features/listing/listing.ts';
import { administer } from '../../../src/discord/features/managing/administering.ts';
import { encodeAround, encodeCard } from '../../../src/discord/message/custom-id.ts';
import { type RequestContext, requestContextFor } from '../../../src/discord/requestcontext.ts';
import { wordsIn } from '../../../src/discord/words/words.ts';
import type { Quote } from '../../../src/excerpts/quote.ts';
import { botContextOf, coverageOver, livingOf } from '../../support/discord/bot.ts';
import { bodyCheck } from '../../support/discord/description.ts';
import { answerOf, entry, holding, libraryOf, quoteOf } from '../../support/discord/library.ts';
import { messageFaults } from '../../support/discord/rules.ts';

/* Whatever the facts of the articles are, and whatever is asked: every message is one that Discord takes. */

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
  fc.constantFrom(
    '*'.repeat(600),
    '漢'.repeat(600),
    '_`'.repeat(300),
    '<@1> @everyone '.repeat(40),
    '👩‍👩‍👧'.repeat(90),
  ),
);
const words = nasty.map((text) => `x${text}`);
const facts = fc.record({
  outlet: words.map((value): Fact => ({ value, certainty: 'inferred' })),
  headline: words.map((value): Fact => ({ value, certainty: 'inferred' })),
  author: words.map((value): Fact => ({ value, certainty: 'inferred' })),
  contributors: fc
    .array(words, { minLength: 1, maxLength: 9 })
    .map((value) => ({ value, certainty: 'inferred' as const })),
  published: fc.constant({
    value: '2022-06-15',
    about: 'between 2022-06-15 and 2022-06-20',
    certainty: 'inferred' as const,
  }),
  url: fc.constantFrom<Fact>(
    { value: null, certainty: 'unknown' },
    { value: `https://example.org/${'a_b/'.repeat(100)}`, certainty: 'stated' },
  ),
  relays: fc.array(words, { maxLength: 9 }),
});

test('lists, cards, contexts, refusals and reloads are inside the limits of Discord, whatever they have to show', async () => {
  const articles = fc.array(fc.tuple(words, facts), { minLength: 10, maxLength: 11 });
  await fc.assert(
    fc.asyncProperty(
      articles,
      words,
      fc.array(words, { maxLength: 9 }),
      fc.constantFrom('en-US', 'fr', 'de'),
      async (all, typed, names, locale) => {
        const entries = all.map(([text, known]) =>
          entry([`“${text.replace(/[\r\n]/g, ' ')}”`, text.replace(/[\r\n]/g, ' ')], known),
        );
        const said = names.map((name) => ({
          start: 0,
          end: 1,
          quotation: { start: 0, end: 1 },
          speaker: { name, certainty: 'stated' },
        }));
        const [first] = entries.map((one) => quoteOf(one));
        const person: DiscordPerson = {
          userId: '100000000000000011',
          serverId: '1',
          channelId: '2',
          parentId: null,
          locale,
          placeLocale: locale,
          moderates: false,
          manages: false,
          managesChannel: false,
          botMayPost: false,
        };
        const library = libraryOf(entries, {
          ...holding(entries, { refused: [{ file: 'a', reason: 'b' }] }),
          ask: async ({ question }) =>
            answerOf(question, [], { undated: 9, respelt: names.map((name) => ({ typed: name, meant: typed })) }),
          recall: async () => [first as Quote],
          quotations: () => said as never,
          suggest: async () => ({
            headlines: entries.slice(0, 3).map(({ article }) => article),
            speakers: names,
            didYouMean: typed,
          }),
        });
        const botContext = botContextOf(library, { operators: new Set([person.userId]) });
        const changes = {
          added: names,
          changed: names,
          removed: names,
          words: names,
          refused: names.map((file) => ({ file, reason: typed })),
        };
        const coverage = {
          ...coverageOver(library),
          liveLibrary: { ...livingOf(library), reload: async () => changes },
        };
        const context = requestContextFor(person, coverage, botContext);
        const told = [
          ...(await Promise.all(commands(typed, person, context))),
          (await openCard(pressOf(encodeCard('aaaaaaaa'), '0', person, typed), context)) as ReplyMessage,
          (await openAround(pressOf(encodeAround('aaaaaaaa'), '0-0', person, typed), context)) as ReplyMessage,
        ];
        for (const { components } of told) expect(faultsOf(components)).toEqual([]);
        expect(JSON.stringify(told)).not.toContain(wordsIn(locale).badButton);
      },
    ),
    { numRuns: 15 },
  );
});

function commands(typed: string, person: DiscordPerson, context: RequestContext): Promise<ReplyMessage>[] {
  const options = { question: typed, outlet: typed, speaker: typed, from: '2022-06-15', to: '2022-06-20' };
  const request: CommandRequest = {
    kind: 'command',
    name: 'x',
    subcommand: 'reload',
    options,
    target: null,
    ...person,
  };
  return [
    list({ ...request, options: {} }, context),
    list({ ...request, options: { outlet: typed } }, context),
    askNew(request, context),
    quotePerson(request, context),
    administer(request, context),
  ];
}

function pressOf(customId: string, value: string, person: DiscordPerson, typed: string) {
  const heading = { type: 10 as const, id: 101, content: `### ${typed}` };
  const message = { components: [heading], private: false };
  return { kind: 'press' as const, customId, values: [value], message, ...person };
}

/** Everything that Discord would hold against a message. */
function faultsOf(components: ReplyMessage['components']): string[] {
  const data = { components, allowed_mentions: { parse: [] }, flags: 32_768 };
  const body = JSON.parse(JSON.stringify({ type: 4, data }));
  return [...messageFaults(data as never, true), ...bodyCheck()('POST', '/interactions/1/token/callback', body)];
}
