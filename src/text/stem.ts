import porter2 from 'wink-porter2-stemmer';

/** Irregular English forms that no suffix rule reaches, each with the form they belong to. */
const IRREGULAR = new Map(
  Object.entries({
    be: 'am are been is was were',
    beat: 'beaten',
    become: 'became',
    begin: 'began begun',
    bite: 'bit bitten',
    bleed: 'bled',
    break: 'broke broken',
    bring: 'brought',
    build: 'built',
    buy: 'bought',
    catch: 'caught',
    child: 'children',
    choose: 'chose chosen',
    come: 'came',
    deal: 'dealt',
    die: 'died dying dies',
    draw: 'drew drawn',
    drive: 'drove driven',
    eat: 'ate eaten',
    fall: 'fell fallen',
    feel: 'felt',
    fight: 'fought',
    find: 'found',
    flee: 'fled',
    fly: 'flew flown',
    forget: 'forgot forgotten',
    freeze: 'froze frozen',
    get: 'got gotten',
    give: 'gave given',
    go: 'went gone goes',
    grow: 'grew grown',
    hang: 'hung',
    hear: 'heard',
    hide: 'hid hidden',
    hold: 'held',
    keep: 'kept',
    knife: 'knives',
    know: 'knew known',
    lead: 'led',
    leave: 'left',
    life: 'lives',
    lose: 'lost',
    make: 'made',
    man: 'men',
    mean: 'meant',
    meet: 'met',
    pay: 'paid',
    person: 'people persons',
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
    sleep: 'slept',
    speak: 'spoke spoken',
    spend: 'spent',
    stand: 'stood',
    steal: 'stole stolen',
    stick: 'stuck',
    strike: 'struck stricken',
    swear: 'swore sworn',
    take: 'took taken',
    teach: 'taught',
    tell: 'told',
    think: 'thought',
    throw: 'threw thrown',
    wear: 'wore worn',
    wife: 'wives',
    win: 'won',
    withdraw: 'withdrew withdrawn',
    woman: 'women',
    write: 'wrote written',
  }).flatMap(([base, forms]) => forms.split(' ').map((form) => [form, base] as const)),
);

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
  const result = NUMBER_WORDS.get(word) ?? porter2(IRREGULAR.get(word) ?? word);
  if (memory.size >= MEMORY_SIZE) memory.clear();
  memory.set(word, result);
  return result;
}
