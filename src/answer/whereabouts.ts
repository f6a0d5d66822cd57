import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import type { Facet, FacetQuestion } from './facet.ts';
import { speaking, type Wording } from './speaking.ts';

/** Kinds of places of which one cannot be another, each with the words for it. */
const PLACES = new Map(
  Object.entries({
    hospital: 'hospital clinic infirmary',
    scene: 'scene spot',
    home: 'home house apartment flat residence',
    lodging: 'motel hotel inn hostel',
    street: 'street sidewalk road highway pavement',
    vehicle: 'car truck van bus train taxi ambulance',
    school: 'school college university campus',
    prison: 'prison jail cell',
    court: 'court courthouse courtroom',
    church: 'church mosque temple synagogue',
    office: 'office workplace',
    restaurant: 'restaurant bar pub cafe nightclub',
    shop: 'shop store supermarket mall',
    airport: 'airport',
    park: 'park',
    beach: 'beach',
  }).flatMap(([kind, words]) => words.split(' ').map((word) => [stem(word), kind] as const)),
);
/** How far behind what happened the place may stand. */
const NEAR = /^(?: [^\s.;:]+){0,10}/;
/** "at her home", "in a city hospital", "outside the station". */
const PLACE =
  /\b(?:in|at|inside|outside|on) (?:(?:an?|the|his|her|their|its|local|nearby) )?(?:[a-z.'-]+ ){0,3}?(?<place>[a-z]+)(?= room| bed| ward| parking|[^a-z ]|$| (?:in|at|on|of|near|where|when|after|before|and|by|with|outside|around|as|while|shortly|early|late|last|hours|days)\b)/g;

/** The kinds of places where what is asked about happened, each by the first place behind a word for it. */
export function whereabouts(excerpt: Wording, { things, stems }: FacetQuestion): Facet[] {
  return speaking(excerpt, things).flatMap((sentence) => {
    const text = fold(sentence);
    return [...text.matchAll(/[a-z'-]+/g)].flatMap(({ index, 0: word }) => {
      const isDeed = stems.includes(stem(word)) && !/\p{Lu}/u.test(sentence.charAt(index));
      if (!isDeed) return [];
      const behind = NEAR.exec(text.slice(index + word.length))?.[0] ?? '';
      const place = [...behind.matchAll(PLACE)].flatMap(({ groups }) => PLACES.get(stem(groups?.place ?? '')) ?? [])[0];
      return place === undefined ? [] : [{ topic: 'place', value: place }];
    });
  });
}
