import { outletNames } from '../corpus/survey.ts';
import type { Library } from '../library/library.ts';
import { linesOf } from '../text/lines.ts';
import { isPlain } from '../wire/plain.ts';
import { articleAsked, claimAsked, draftAsked, questionOf, RequestError } from '../wire/request.ts';
import { verified, wire, wireQuotations } from '../wire/wire.ts';
import { checkReply } from '../wire/wirecheck.ts';

/** The reply to one request of another program. Throws `RequestError` where it cannot be understood. */
async function reply(request: unknown, library: Library): Promise<unknown> {
  const claim = claimAsked(request);
  if (claim !== null) return verified(claim, library);
  const draft = draftAsked(request);
  if (draft !== null) return checkReply(draft, library);
  const named = articleAsked(request);
  if (named === null) return wire(await library.ask(questionOf(request)), outletNames(library.survey));
  const { file, articleId } = named;
  const [item] =
    articleId === undefined ? [await library.archive.ofFile(file)] : await library.archive.named([articleId]);
  if (item?.article.file !== file)
    throw new RequestError(`"file": there is no article ${JSON.stringify(articleId ?? file)}`);
  return wireQuotations(item.article, await library.quotations(item.article));
}

/** The reply to one line as one line; one that cannot be understood, or answered, gets the reason. */
async function replyLine(line: string, library: Library): Promise<string> {
  try {
    return JSON.stringify(await reply(JSON.parse(line), library));
  } catch (error) {
    if (error instanceof SyntaxError) return JSON.stringify({ error: `not JSON: ${error.message}` });
    if (isPlain(error)) return JSON.stringify({ error: error.message });
    throw error;
  }
}

/** Answers the lines of `input` one by one, in order, each with one line on `output`, until the input ends. */
export async function serve(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  library: Library,
): Promise<void> {
  for await (const line of linesOf(input)) {
    if (line.trim() !== '') output.write(`${await replyLine(line, library)}\n`);
  }
}
