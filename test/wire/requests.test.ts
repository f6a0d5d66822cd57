import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openLibrary } from '../../src/library/library.ts';
import { requests } from '../../src/wire/requests.ts';
import { library, words } from '../support/laws.ts';
import { runs } from '../support/runs.ts';
import { type ReplySlice, slicesIn } from '../support/slices.ts';
import { temporaryFolder } from '../support/temporary.ts';

const texts = new Map((await library.archive.items([0, 1, 2, 3, 4])).map(({ article }) => [article.id, article.text]));

/** The reply, which has every field of its shape and no other, and quotes to the letter. */
async function lawful(name: keyof typeof requests, request: object): Promise<Record<string, unknown>> {
  const reply = JSON.parse(JSON.stringify(await requests[name].reply(request, library)));
  expect(requests[name].output.strict().parse(reply)).toEqual(reply);
  for (const { articleId, start, end, quote } of slicesIn(reply)) {
    expect(texts.get(articleId)?.slice(start, end)).toBe(quote);
  }
  return reply;
}

describe('a request of another program', () => {
  test.each([
    ['ask', { question: 'how did the gunman die?' }],
    ['ask', { question: 'What is the capital of Mongolia?' }],
    ['verify', { verify: 'Flores, 36, died by suicide on the sidewalk - KCAL' }],
    ['verify', { verify: 'no such words were ever printed anywhere' }],
    ['check', { check: 'Gascon said he has “an imperfect system,” and “yes.” KCAL: “Flores, 36, died by suicide.”' }],
    ['check', { check: '' }],
    ['quotes', { speaker: 'Gascon' }],
    ['quotes', { speaker: 'Nobody Atall' }],
    ['compare', { topic: 'how many officers were shot?' }],
    ['timeline', {}],
    ['timeline', { topic: 'probation' }],
    ['sources', { sort: 'newest', limit: 2 }],
  ] as const)('is answered in the shape that it states: %s %j', async (name, request) => {
    await lawful(name, request);
  });

  test('is answered in that shape whatever is typed, word for word', async () => {
    const any = fc.oneof(
      words.map((question) => ['ask', { question }] as const),
      words.map((verify) => ['verify', { verify }] as const),
      words.map((check) => ['check', { check: `He said: “${check}”` }] as const),
      words.filter((speaker) => speaker !== '').map((speaker) => ['quotes', { speaker }] as const),
      words.filter((topic) => topic !== '').map((topic) => ['compare', { topic }] as const),
      words.map((topic) => ['timeline', { topic }] as const),
      words.map((letters) => ['sources', { words: letters }] as const),
    );
    await fc.assert(
      fc.asyncProperty(any, async ([name, request]) => void (await lawful(name, request))),
      runs(60),
    );
  });

  test('says with the nearest words that they may not answer', async () => {
    const unsure: typeof library = {
      ...library,
      ask: async (question) => {
        const answer = await library.ask(question);
        return answer.status === 'abstained' ? answer : { ...answer, status: 'nearest', differs: [] };
      },
    };
    const reply = await requests.ask.reply({ question: 'how did the gunman die?' }, unsure);
    expect(reply).toMatchObject({ status: 'nearest', notice: expect.stringContaining('may not answer') });
  });

  test('shows an excerpt with the paragraph before and after it, and never more of a text', async () => {
    const articleId = 'kcal-claim';
    const [start, end, quote] = [3063, 3125, 'Flores, 35, died by suicide on the sidewalk outside the motel.'];
    const reply = (await lawful('article', { articleId, start, end })) as {
      excerpt: ReplySlice & { before: ReplySlice; after: ReplySlice };
    };
    expect(reply.excerpt).toMatchObject({ start, end, quote });
    const text = texts.get(articleId) ?? '';
    const { before, after } = reply.excerpt;
    expect(text.slice(before.start, before.end)).toBe(before.quote);
    expect(text.slice(after.start, after.end)).toBe(after.quote);
    expect(before.end).toBeLessThan(start);
    expect(after.start).toBeGreaterThan(end);
    expect(await lawful('article', { articleId })).not.toHaveProperty('excerpt');
  });

  test.each([
    [{ articleId: 'none' }, '"articleId": there is no such article in the coverage'],
    [{ articleId: 'kcal-claim', start: 3064, end: 3125 }, '"start" and "end": these are no whole sentences'],
    [{ articleId: 'kcal-claim', start: 0, end: 3229 }, '"start" and "end": these are no whole sentences'],
    [{ articleId: 'kcal-claim', start: 9e15, end: 9e15 }, '"start" and "end": these are no whole sentences'],
    [{ articleId: 'kcal-claim', start: 3063 }, '"start" and "end": an excerpt has both'],
    [{ start: 3063, end: 3125 }, '"articleId": an article\'s id is needed'],
  ])('gives nothing for a place that is none: %j', async (request, message) => {
    await expect(requests.article.reply(request, library)).rejects.toThrow(message);
  });

  test('gives no neighbours where they and the excerpt would be the whole article', async () => {
    const body = 'The bridge on Mill Street will close.\n\nMayor Ann Lane said so on Monday.\n\nIt opens in spring.';
    const small = await openLibrary(await temporaryFolder({ 'a.txt': body }));
    const [item] = await small.archive.items([0]);
    const { id: articleId = '' } = item?.article ?? {};
    const start = body.indexOf('Mayor');
    const end = body.indexOf('Monday.') + 'Monday.'.length;
    const reply = await requests.article.reply({ articleId, start, end }, small);
    expect(reply).toMatchObject({ excerpt: { before: null, after: null, quote: body.slice(start, end) } });
  });
});
