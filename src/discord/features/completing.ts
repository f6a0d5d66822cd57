import type { ChoosableOption } from '../../answers/catalog.ts';
import type { OptionCompleter } from '../command.ts';
import { shorten } from '../message/shorten.ts';

/** Suggestions, and characters of a suggestion's name, from Discord's "Application Commands". */
const most = 25;
const maxName = 100;

/** Outlets as somebody types; the values are short ids. */
export const completeOutlet: OptionCompleter = completer('outlet');

/** People who are quoted, as somebody types. */
export const completeSpeaker: OptionCompleter = completer('speaker');

function completer(what: ChoosableOption): OptionCompleter {
  return (typed, { library }) => {
    const choices = library
      .complete(what, typed, most)
      .map(({ id, name }) => ({ name: shorten(name, maxName), value: id }));
    // Names that begin alike may be one when they are cut; Discord refuses a suggestion twice.
    return choices.filter(({ name }, index) => choices.findIndex((choice) => choice.name === name) === index);
  };
}
