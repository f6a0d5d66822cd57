import porter2 from 'wink-porter2-stemmer';
import { SHORT_MONTHS } from './calendar.ts';

/** Short forms of months, each with its name; "mar" is a verb as well. */
const MONTHS = SHORT_MONTHS.filter(([short]) => short !== 'Mar').map(
  ([short, name]) => [short.toLowerCase(), name.toLowerCase()] as const,
);

/** Irregular English forms that no suffix rule reaches, and short ones of months, each with the form they belong to. */
const IRREGULAR = new Map([
  ...MONTHS,
  ...Object.entries({
    arise: 'arose arisen',
    be: 'am are been is was were',
    beat: 'beaten',
    become: 'became',
    begin: 'began begun',
    bite: 'bit bitten',
    bleed: 'bled',
    blow: 'blew blown',
    break: 'broke broken',
    bring: 'brought',
    build: 'built',
    businessman: 'businessmen',
    buy: 'bought',
    catch: 'caught',
    child: 'children',
    choose: 'chose chosen',
    come: 'came',
    congressman: 'congressmen',
    crisis: 'crises',
    deal: 'dealt',
    die: 'died dying dies',
    dig: 'dug',
    draw: 'drew drawn',
    drink: 'drank',
    drive: 'drove driven',
    eat: 'ate eaten',
    fall: 'fell fallen',
    feed: 'fed',
    feel: 'felt',
    fight: 'fought',
    find: 'found',
    fireman: 'firemen',
    flee: 'fled',
    fly: 'flew flown',
    foot: 'feet',
    forbid: 'forbade forbidden',
    forget: 'forgot forgotten',
    forgive: 'forgave forgiven',
    free: 'freed',
    freeze: 'froze frozen',
    get: 'got gotten',
    give: 'gave given',
    go: 'went gone goes',
    grow: 'grew grown',
    gunman: 'gunmen',
    hang: 'hung',
    hear: 'heard',
    hide: 'hid hidden',
    hold: 'held',
    keep: 'kept',
    knife: 'knives',
    know: 'knew known',
    lay: 'laid',
    lead: 'led',
    leave: 'left',
    lend: 'lent',
    life: 'lives',
    lose: 'lost',
    make: 'made',
    man: 'men',
    mean: 'meant',
    meet: 'met',
    mislead: 'misled',
    overcome: 'overcame',
    overthrow: 'overthrew overthrown',
    pay: 'paid',
    person: 'people persons',
    policeman: 'policemen',
    ride: 'rode ridden',
    rise: 'rose risen',
    run: 'ran',
    say: 'said',
    see: 'saw seen',
    seek: 'sought',
    sell: 'sold',
    send: 'sent',
    shake: 'shook shaken',
    shoot: 'shot',
    show: 'shown',
    sing: 'sang sung',
    sink: 'sank sunk',
    sit: 'sat',
    sleep: 'slept',
    speak: 'spoke spoken',
    spend: 'spent',
    spokesman: 'spokesmen',
    stand: 'stood',
    steal: 'stole stolen',
    stick: 'stuck',
    strike: 'struck stricken',
    sue: 'sued',
    swear: 'swore sworn',
    sweep: 'swept',
    take: 'took taken',
    teach: 'taught',
    tear: 'tore torn',
    tell: 'told',
    thief: 'thieves',
    think: 'thought',
    throw: 'threw thrown',
    undergo: 'underwent undergone',
    understand: 'understood',
    wake: 'woke woken',
    wear: 'wore worn',
    weep: 'wept',
    wife: 'wives',
    win: 'won',
    withdraw: 'withdrew withdrawn',
    woman: 'women',
    write: 'wrote written',
  }).flatMap(([base, forms]) => forms.split(' ').map((form) => [form, base] as const)),
]);

/** Words to which the suffix rules would give the stem of an unrelated word: "authorities" that of "author". */
const APART = new Map(
  Object.entries({
    according: 'according accordingly',
    authority: 'authority authorities',
    conservative: 'conservative conservatives',
    customer: 'customer customers',
    customs: 'customs',
    department: 'department departments departmental',
    evening: 'evening evenings',
    executive: 'executive executives',
    experiment: 'experiment experiments experimental',
    important: 'important importance importantly',
    internal: 'internal internally',
    international: 'international internationally',
    officer: 'officer officers',
    organs: 'organ organs',
    probation: 'probation probationary probationer',
    relative: 'relative relatives',
    several: 'several',
    universal: 'universal universally',
    university: 'university universities',
  }).flatMap(([own, forms]) => forms.split(' ').map((form) => [form, own] as const)),
);

/** British spelling of a verb that Americans write with a z: "apologise", "organisation". */
const BRITISH = /^(?<root>[a-z]{3,})is(?<ending>e|es|ed|er|ers|ing|ation|ations)$/;
/** How words end, before "ise", that all write so. */
const NEVER_Z =
  /(?:adv|advert|appra|apprais|bru|cha|chast|circumc|clockw|compr|comprom|conc|cru|dem|den|desp|dev|disgu|enterpr|exc|exerc|expert|franch|improv|inc|likew|lia|lou|mal|merchand|mort|no|otherw|para|parad|pra|pract|prec|prem|prom|ra|repr|rev|sunr|superv|surm|surpr|telev|treat|turquo|upr)$/;

function american(word: string): string {
  const { root = '', ending = '' } = BRITISH.exec(word)?.groups ?? {};
  return root === '' || NEVER_Z.test(root) ? word : `${root}iz${ending}`;
}

const NUMBER_WORDS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, n) => [word, String(n)]),
);

/** Stems met so far; a corpus has far fewer words than places. Emptied when full, so that no input can fill memory. */
const memory = new Map<string, string>();
const MEMORY_SIZE = 200_000;

/** The stem that stands for all forms of an English word: "shot" and "shooting" give "shoot", "two" gives "2". */
export function stem(word: string): string {
  const known = memory.get(word);
  if (known !== undefined) return known;
  const result = NUMBER_WORDS.get(word) ?? APART.get(word) ?? porter2(IRREGULAR.get(word) ?? american(word));
  if (memory.size >= MEMORY_SIZE) memory.clear();
  memory.set(word, result);
  return result;
}
