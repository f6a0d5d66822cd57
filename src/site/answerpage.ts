import { html } from 'hono/html';
import type { Answer } from '../answers/answer.ts';
import { sidesOf } from '../answers/sides.ts';
import type { QuestionSuggestion } from '../answers/suggest.ts';
import { areConcluded, CONCLUDED, factWords, haveMarks, NEAREST, outletAndDay } from '../citing/sourceline.ts';
import { outletNames } from '../corpus/survey.ts';
import type { Quote } from '../excerpts/quote.ts';
import type { Library } from '../library/library.ts';
import { reasonWords } from '../wire/wire.ts';
import { askForm } from './askpage.ts';
import { excerptFigure } from './excerpt.ts';
import { joined, type PageMarkup, type SitePage } from './layout.ts';
import { quotationData } from './quotationdata.ts';

/** What a page of an answer is made from. */
export interface AnsweredPage {
  readonly answer: Answer;
  readonly library: Library;
  readonly base: string;
  /** The answer's permanent address; null where addresses are not made. */
  readonly address: string | null;
}

/** An answer, the nearest words, or why there is nothing and what may help. */
export async function answerPage({ answer, library, base, address }: AnsweredPage): Promise<SitePage> {
  const { question } = answer;
  const page = { title: question, base, isPrivate: true };
  if (answer.status === 'abstained') {
    const reason = reasonWords(answer.reason, outletNames(library.survey));
    const help = helpOf(await library.suggest(question), base);
    return { ...page, body: html`<h1>${question}</h1><p>${reason}</p>${help}${askForm(base, question)}`, data: null };
  }
  const { quotes, differs } = answer;
  const nearest = answer.status === 'nearest';
  const differing = nearest ? [] : differs.map((one) => sidesOf(one, quotes));
  const accounts = differing.map(
    (sides) =>
      html`<p><strong>Accounts differ:</strong> ${sides
        .map((side) => side.map(({ outlet, words }) => outlet + (words === '' ? '' : `: “${words}”`)).join(' · '))
        .join(' — ')}</p>`,
  );
  const link =
    address === null ? '' : html`<p><a href="${address}" data-address>Permanent address of this answer</a></p>`;
  return {
    ...page,
    body: html`<h1>${question}</h1>
${joined(accounts)}${excerptList(quotes, nearest, base)}${link}${askForm(base, question)}`,
    data: quotationData(quotes),
  };
}

/** Excerpts below the sentence that says what they are. */
export function excerptList(quotes: readonly Quote[], nearest: boolean, base: string): PageMarkup {
  const outlets = new Set(quotes.map(({ citation }) => citation.outlet.value)).size;
  const counted = `${quotes.length} ${quotes.length === 1 ? 'excerpt' : 'excerpts'} from ${outlets} ${outlets === 1 ? 'outlet' : 'outlets'}`;
  const marks = haveMarks(quotes) || areConcluded(quotes.map(({ citation }) => citation.headline));
  return html`<p class="quiet">${counted}</p>
${nearest ? html`<p class="notice">${NEAREST}</p>` : ''}<div${nearest ? html` class="nearest"` : ''}>
${joined(quotes.map((quote) => excerptFigure(quote, base, nearest)))}</div>
<p class="quiet">Word for word${nearest ? '' : '; bold is ours'}.${marks ? ` ${CONCLUDED}.` : ''}</p>
`;
}

function helpOf({ headlines, speakers, didYouMean }: QuestionSuggestion, base: string): PageMarkup {
  const question =
    didYouMean === null
      ? ''
      : html`<p>Did you mean <a href="${base}?q=${encodeURIComponent(didYouMean)}">${didYouMean}</a></p>`;
  const items = headlines.map(
    ({ id, facts }) =>
      html`<li><a href="${base}articles/${encodeURIComponent(id)}">${factWords(facts.headline, 'headline not stated')}</a> <span class="quiet">${outletAndDay(facts)}</span></li>`,
  );
  const closest = items.length === 0 ? '' : html`<h2>Closest articles</h2><ul class="list">${joined(items)}</ul>`;
  const quoted = speakers.length === 0 ? '' : html`<p>Quoted here: ${speakers.join(', ')}</p>`;
  return html`${question}${closest}${quoted}`;
}
