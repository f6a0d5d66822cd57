const MEN = 'widower|father|dad|husband|son|brother|grandfather|uncle|boyfriend';
const WOMEN = 'widow|mother|mom|wife|daughter|sister|grandmother|aunt|girlfriend';

/** What a man, and a woman, is to somebody, as alternatives of a regular expression. */
export const RELATIVES: Readonly<Record<'he' | 'she', string>> = { he: MEN, she: WOMEN };

/** What somebody is to somebody, as alternatives of a regular expression: "mother of Olga Doe". */
export const RELATIVE = `${WOMEN}|${MEN}|partner|fianc[eé]e?`;
