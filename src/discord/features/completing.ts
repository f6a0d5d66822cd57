import type { Choosable } from '../../answers/catalog.ts';
import type { Completer } from '../command.ts';
import { shorten } from '../message/shorten.ts';

/** Suggestions, and characters of a suggestion's name, from Discord's "Application Commands". */
const most = 25;
const maxName = 100;

/** Outlets as somebody types; the values are short ids. */
export const completeOutlet: Completer = completer('outlet');

/** People who are quoted, as somebody types. */
export const completeSpeaker: Completer = completer('speaker');

function completer(what: Choosable): Completer {
  return (typed, { library }) => {
    const choices = library
      .complete(what, typed, most)
      .map(({ id, name }) => ({ name: shorten(name, maxName), value: id }));
    // Names that begin alike may be one when they are cut; Discord refuses a suggestion twice.
    return choices.filter(({ name }, index) => choices.findIndex((choice) => choice.name === name) === index);
  };
}
