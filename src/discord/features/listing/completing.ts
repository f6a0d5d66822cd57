import type { ChoosableOption } from '../../../answers/catalog.ts';
import type { OptionCompleter } from '../../command.ts';
import { factLabel } from '../../message/attribution.ts';
import { shorten } from '../../message/shorten.ts';

/** Suggestions, and characters of a suggestion's name, from Discord's "Application Commands". */
const most = 25;
const maxName = 100;

/** Outlets as somebody types; the values are short ids. */
export const completeOutlet: OptionCompleter = completer('outlet');

/** People who are quoted, as somebody types. */
export const completeSpeaker: OptionCompleter = completer('speaker');

/** Articles as somebody types words of them, the newest first; the values are their ids. */
export const completeArticle: OptionCompleter = async (typed, { library, words }) => {
  const wanted = { outlet: null, words: typed.trim() || null, sort: 'newest', offset: 0, limit: most } as const;
  const { items } = await library.archive.list(wanted);
  return items
    .filter(({ article: { id } }) => id.length <= maxName)
    .map(({ article: { id, facts } }) => {
      const title =
        factLabel(facts.headline, '', maxName) || factLabel(facts.outlet, words('own').outletNotStated, maxName);
      return { name: shorten(`${title} (${id})`, maxName), value: id };
    });
};

function completer(what: ChoosableOption): OptionCompleter {
  return (typed, { library }) => {
    const choices = library
      .complete(what, typed, most)
      .map(({ id, name }) => ({ name: shorten(name, maxName), value: id }));
    // Names that begin alike may be one when they are cut; Discord refuses a suggestion twice.
    return choices.filter(({ name }, index) => choices.findIndex((choice) => choice.name === name) === index);
  };
}
