/** The outlets of the invented news. */
export const inventedOutlets = ['Bay Post', 'Coast Daily', 'Harbour Times', 'Island Echo', 'Pier News', 'Tide Weekly'];

const seen = [
  'A storm closed the harbour of Eastport for two days and tore nine boats from their moorings.',
  'The harbour master closed the harbour when waves broke over the north wall at noon.',
  'Fishermen said the harbour stayed closed because a sunken barge blocked the channel.',
  'The ferry company moved its ships to Westbay while the harbour was closed by the storm.',
  'Divers found that the storm had cracked a pillar, so the harbour remained closed to tankers.',
  'Merchants on the quay counted their losses after the closed harbour kept visitors away.',
];
const said = [
  'The north wall will be rebuilt before winter',
  'Nobody was told about the barge in time',
  'Every fisherman who lost a boat will be paid',
  'The lighthouse needs a new lamp and a keeper',
  'Visitors may come back as soon as the quay is clean',
  'This town has weathered worse than one bad night',
];
const later = [
  'On 3 May 2024 the first ferry came back to the quay with three hundred passengers.',
  'A court will hear the owner of the barge on 12 June 2024 about the missing lights.',
  'On 20 May 2024 the council voted for a loan of four million dollars.',
  'The lighthouse went dark on 7 April 2024 for the first time in a century.',
  'Swimmers may use the east beach again from 1 July 2024 on weekdays.',
  'On 9 May 2024 pupils planted forty pines where the storm had felled the old ones.',
];

/**
 * A folder of twelve made-up articles of six outlets: on why a harbour was closed, with what its mayor says and with
 * days. More than a page of everything.
 */
export function inventedNews(): Record<string, string> {
  const texts = inventedOutlets.flatMap((outlet, index) => [
    { outlet, headline: `${outlet}: the harbour is closed`, day: `2024-05-0${index + 1}`, lines: [seen[index]] },
    {
      outlet,
      headline: `Mayor speaks to the ${outlet}`,
      day: `2024-05-1${index + 1}`,
      lines: [`“${said[index]},” Mayor Ann Marlowe said on the quay of Eastport.`, later[index]],
    },
  ]);
  const articles = texts.map(({ outlet, headline, day }, index) => ({
    file: `${index}.txt`,
    outlet: { value: outlet, certainty: 'stated' },
    headline: { value: headline, certainty: 'stated' },
    published: { value: day, certainty: 'stated' },
  }));
  return {
    ...Object.fromEntries(texts.map(({ lines }, index) => [`${index}.txt`, `${lines.join('\n\n')}\n`])),
    'articles.json': JSON.stringify({ articles }),
  };
}
