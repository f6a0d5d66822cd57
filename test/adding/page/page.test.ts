import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/adding/draft.ts';
import { readPage } from '../../../src/adding/page/page.ts';
import { newsPage, story } from '../../support/pages.ts';

const url = 'https://www.planet.example/2023/bridge';
const read = (html: string, from: string | null = url) => readPage(html, { source: 'page', url: from });
const draftOf = (html: string, from: string | null = url): Draft => {
  const draft = read(html, from);
  if ('fault' in draft) throw new Error(draft.fault);
  return draft;
};
const linked = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const unknown = { value: null, certainty: 'unknown' };

describe('the text of a page', () => {
  it('is its headline and its story, line by line, to the letter', () => {
    const odd = [
      'Gasc\u00f3n\u00a0\u2018said\u2019 \u2013 &lt;so&gt; &amp; <b>left</b>.',
      'A line<br>and one more,\n  with <i>white</i>\tspace.',
    ];
    const { text } = draftOf(newsPage('', [...story, ...odd]));
    expect(text).toBe(
      [
        'Bridge to close until spring',
        ...story,
        'Gasc\u00f3n\u00a0\u2018said\u2019 \u2013 <so> & left.',
        'A line',
        'and one more, with white space.',
      ]
        .join('\n\n')
        .concat('\n'),
    );
  });

  it('has every letter of every paragraph, whatever they are', () => {
    const words = fc.stringMatching(/^[A-Za-z\u00c0-\u017f\u2018-\u201d\u2013\u2014',.!?0-9-]{1,12}$/);
    const sentence = fc
      .array(words, { minLength: 12, maxLength: 30 })
      .map((all) => `${all.join(' ')}, he said, and so did she.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 4, maxLength: 8 }), (lines) => {
        const { text } = draftOf(newsPage('', lines));
        for (const line of lines) expect(text).toContain(`\n\n${line}\n`);
      }),
      { numRuns: 25 },
    );
  });

  it('leaves out what nobody reads on the page, and runs none of it', () => {
    const html = newsPage('<script>throw new Error("run")</script>', [
      ...story,
      '<script>document.write("run")</script><style>p{}</style><img src=x onerror="run()">Last words of the story, they say.',
    ]);
    const { text } = draftOf(html);
    expect(text).toContain('\n\nLast words of the story, they say.\n');
    expect(text).not.toMatch(/run|p\{\}/);
  });
});

describe('the text of a page is what a reader sees', () => {
  const lineOf = (line: string): string | undefined =>
    draftOf(newsPage('', [...story, line]))
      .text.split('\n\n')
      .slice(story.length + 1)
      .join(' / ')
      .trim();

  it.each([
    [
      'struck out',
      'It was built in <del>1921</del> <ins>1931</ins> by <s>Joe Roe</s> Tim Moe.',
      'It was built in 1931 by Tim Moe.',
    ],
    [
      'struck out by style',
      'It cost <span style="text-decoration: line-through">two</span> five dollars.',
      'It cost five dollars.',
    ],
    [
      'for screen readers',
      'The <a href="/s">study<span class="screen-reader-text"> opens a new tab</span></a> said so.',
      'The study said so.',
    ],
    [
      'for screen readers in other frameworks',
      'The study<span class="c-visuallyHidden">, link</span> of <b class="sr-only">the</b>it.',
      'The study of it.',
    ],
    ['an icon', 'The study <i class="material-icons" aria-hidden="true">open_in_new</i>said so.', 'The study said so.'],
    ['popping up', 'The filibuster<span role="tooltip">a long speech</span> was used.', 'The filibuster was used.'],
    [
      'popping up beside its word',
      'The filibuster<span class="tooltip">a long speech</span> was used.',
      'The filibuster was used.',
    ],
    [
      'hidden',
      'The council <span hidden>of apes</span><span style="display:none">of cats</span>met.',
      'The council met.',
    ],
    [
      'the mark of a footnote',
      'The council met.<sup><a href="#1">1</a></sup> It was late.',
      'The council met. It was late.',
    ],
  ])('without words that are %s', (_, html, printed) => {
    expect(lineOf(html)).toBe(printed);
  });

  it.each([
    ['on a button', 'The <button class="glossary">filibuster</button> was used.', 'The filibuster was used.'],
    ['on a button at the head of a sentence', '<button>Filibusters</button> were used.', 'Filibusters were used.'],
    [
      'large beside words for screen readers',
      '<span aria-hidden="true">T</span><span class="sr-only">The</span>he council met.',
      'The council met.',
    ],
    [
      'of an exponent',
      'Some 10<sup>6</sup> cars, 5 m<sup>2</sup> and CO<sub>2</sub>.',
      'Some 10\u2076 cars, 5 m\u00b2 and CO\u2082.',
    ],
    ['in quotation marks that the browser sets', 'She said <q>no</q> twice.', 'She said \u201cno\u201d twice.'],
    ['with a tooltip', 'The <span class="has-tooltip">filibuster</span> was used.', 'The filibuster was used.'],
  ])('with words that are %s', (_, html, printed) => {
    expect(lineOf(html)).toBe(printed);
  });

  it('with no words of a button that is no word of a sentence', () => {
    expect(lineOf('The council met on Monday. <button>Share</button>')).toBe('The council met on Monday.');
    expect(lineOf('The council met. <button>Copy</button> It was late.')).not.toContain('Copy');
  });

  it('where no sentence runs across one that was struck through, nor across what has no words', () => {
    expect(lineOf('The council met. <s>Roe was there.</s> Doe was there.')).toBe('The council met. / Doe was there.');
    expect(lineOf('The law <math><mi>E</mi></math> holds.')).toBe('The law / holds.');
  });

  it('and what was struck through is told', () => {
    expect(draftOf(newsPage('', [...story, 'Built in <del>1921</del> 1931.'])).notes).toEqual([
      'struck through on the page and left out: \u201c1921\u201d',
    ]);
  });
});

describe('what is lost of a page is told', () => {
  it('where its data has words of the article that its text has not', () => {
    const lost = 'The mayor has not said who is going to pay for all of it.';
    const data = {
      '@type': 'NewsArticle',
      headline: 'Bridge to close until spring',
      articleBody: [...story, lost].join('\n'),
    };
    expect(draftOf(newsPage(linked(data))).notes).toEqual([expect.stringContaining('The mayor has not said')]);
    expect(draftOf(newsPage(linked({ ...data, articleBody: story.join('\n') }))).notes).toEqual([]);
  });

  it('where its article prints words that are not taken', () => {
    const lost = 'The mayor has not said who is going to pay for all of it.';
    const page = newsPage('').replace('</article>', `<aside><p>${lost}</p></aside></article>`);
    const { text, notes } = draftOf(page);
    expect(text).not.toContain(lost);
    expect(notes).toEqual([expect.stringContaining('The mayor has not said')]);
  });
});

describe('the facts of a page', () => {
  it('are stated where its data, its head or its lines state them', () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite', name: 'Site' },
        {
          '@type': ['NewsArticle'],
          headline: 'Bridge to close until spring',
          datePublished: '2023-11-06T23:30:00-05:00',
          author: [{ '@type': 'Person', name: 'Ann Other' }, { name: 'Jim Doe' }],
          publisher: { name: 'The Planet' },
        },
      ],
    };
    const { facts } = draftOf(newsPage(linked(data)));
    expect(facts).toMatchObject({
      outlet: { value: 'The Planet', certainty: 'stated', evidence: 'publisher: The Planet' },
      headline: { value: 'Bridge to close until spring', certainty: 'stated' },
      published: { value: '2023-11-06', certainty: 'stated', evidence: 'datePublished: 2023-11-06T23:30:00-05:00' },
      author: { value: 'Ann Other, Jim Doe', certainty: 'stated' },
      url: { value: url, certainty: 'stated' },
    });
  });

  it('are taken from Open Graph and the time in the byline where there is no such data', () => {
    const head = '<meta property="og:site_name" content="The Planet"><meta name="author" content="Ann Other">';
    const { facts } = draftOf(newsPage(head, ['<time datetime="2023-11-06T10:00">Monday</time>', ...story]));
    expect(facts.outlet).toEqual({ value: 'The Planet', certainty: 'stated', evidence: 'og:site_name: The Planet' });
    expect(facts.author.value).toBe('Ann Other');
    expect(facts.published).toEqual({ value: '2023-11-06', certainty: 'stated', evidence: 'Monday' });
  });

  it('have the host as an inferred outlet, and no day where its times name two', () => {
    const times = '<time datetime="2023-11-06">a</time><time datetime="2023-11-07">b</time>';
    const { facts } = draftOf(newsPage('', [...story, times]));
    expect(facts.outlet).toEqual({ value: 'planet.example', certainty: 'inferred', evidence: 'planet.example' });
    expect(facts.published).toEqual(unknown);
    expect(draftOf(newsPage(''), null).facts).toMatchObject({ outlet: unknown, url: unknown, author: unknown });
  });

  it('take a page’s own address only where it is on the host that it came from', () => {
    const canonical = (href: string) => draftOf(newsPage(`<link rel="canonical" href="${href}">`)).facts.url.value;
    expect(canonical('https://planet.example/bridge')).toBe('https://planet.example/bridge');
    expect(canonical('/bridge')).toBe('https://www.planet.example/bridge');
    expect(canonical('https://star.example/bridge')).toBe(url);
    expect(canonical('javascript:alert(1)')).toBe(url);
  });

  it('have no address where the page calls its site its own', () => {
    const named = (head: string) => draftOf(newsPage(head)).facts.url.value;
    expect(named('<link rel="canonical" href="https://www.planet.example/">')).toBe(url);
    expect(named('<link rel="canonical" href="/en/index.html">')).toBe(url);
    expect(named('<link rel="canonical" href="/"><meta property="og:url" content="/bridge">')).toBe(
      'https://www.planet.example/bridge',
    );
    expect(draftOf(newsPage('<link rel="canonical" href="https://www.planet.example/">'), null).facts.url).toEqual(
      unknown,
    );
  });

  it('are of the data of the article with its headline, and of no other', () => {
    const other = {
      '@type': 'NewsArticle',
      headline: 'Fire on the east bank',
      datePublished: '2019-01-01',
      author: { name: 'Jim Doe' },
    };
    const own = {
      ...other,
      headline: 'Bridge to close until spring',
      datePublished: '2023-11-06',
      author: { name: 'Ann Other' },
    };
    const of = (...data: unknown[]) => draftOf(newsPage(linked(data))).facts;
    expect(of(other)).toMatchObject({ author: unknown, published: unknown });
    expect(of(other, own)).toMatchObject({ author: { value: 'Ann Other' }, published: { value: '2023-11-06' } });
  });

  const day = '<time datetime="2019-01-01">January 1, 2019</time>';
  const dayOf = (html: string) => draftOf(html).facts.published.value;
  const atFoot = (html: string): string => newsPage('').replace('</article>', `${html}</article>`);
  const below = (html: string): string => newsPage('').replace('</article>', `</article>${html}`);
  const under = (html: string): string => newsPage('').replace('</h1>', `</h1>${html}`);
  it.each([
    [
      'another article beside it',
      below(`<aside><h2>More news</h2><a href="/fire">Fire on the east bank</a> ${day}</aside>`),
    ],
    ['another article below it', below(`<div><h3>Fire on the east bank</h3>${day}</div>`)],
    ['another article amid it', under(`<article><h3>Fire on the east bank</h3>${day}</article>`)],
    ['a teaser below its headline', under(`<div class="teaser">Fire on the east bank ${day}</div>`)],
    ['the foot of the page', atFoot(`<footer>The Planet, ${day}</footer>`)],
    ['a sentence', newsPage('', [`The fire of ${day} was the last one that the city has seen.`, ...story])],
    ['a change', under(`<p>Updated ${day}</p>`)],
    ['a change that the line above names', under(`<p>Last updated:</p><p>${day}</p>`)],
    ['a change, by its name', under(day.replace('<time', '<time itemprop="dateModified"'))],
    ['a change, in its own words', under('<time datetime="2019-01-01">Updated January 1, 2019</time>')],
  ])('have no day from a lone time element of %s', (_, html) => {
    expect(dayOf(html)).toBeNull();
  });

  it.each([
    ['below the headline', under(`<p>By Ann Other, ${day}</p>`)],
    ['above the headline', newsPage('').replace('<h1>', `<p>${day}</p><h1>`)],
    [
      'in the head of the article',
      newsPage('').replace('<h1>', `<header><h1>`).replace('</h1>', `</h1><a href="/2019/bridge">${day}</a></header>`),
    ],
    ['at its foot, called published', atFoot(`<p>Published ${day}</p>`)],
    [
      'beside that of a change',
      under(`<p>Published ${day} | Updated <time datetime="2020-02-02">February 2, 2020</time></p>`),
    ],
  ])('have the day of a time element %s', (_, html) => {
    expect(dayOf(html)).toBe('2019-01-01');
  });

  it('have a dek only where the page prints it', () => {
    const described = '<meta name="description" content="The council has no choice, says its mayor">';
    expect(draftOf(newsPage(described)).facts.dek).toEqual(unknown);
    const printed = newsPage(described).replace('</h1>', '</h1><h2>The council has no choice, says its mayor</h2>');
    const { facts, text } = draftOf(printed);
    expect(facts.dek).toMatchObject({ value: 'The council has no choice, says its mayor', certainty: 'stated' });
    expect(text.split('\n\n')[1]).toBe('The council has no choice, says its mayor');
  });

  it('come to nothing where the data is malformed', () => {
    const broken = '<script type="application/ld+json">{"@type": </script>';
    const strange = linked({ '@type': 'NewsArticle', headline: {}, author: 7, datePublished: ['x'], publisher: null });
    expect(draftOf(newsPage(broken + strange), null).facts).toMatchObject({
      author: unknown,
      outlet: unknown,
      published: unknown,
    });
  });
});

describe('a page is refused', () => {
  it('when it has no article in its text', () => {
    const fault = { fault: 'has no article in its text (if a script writes it: no script is run)' };
    expect(read('<html><body><div id="root"></div><script src="app.js"></script></body></html>')).toEqual(fault);
    expect(read('')).toEqual(fault);
    expect(read('<p>')).toEqual(fault);
    expect(read(newsPage('', ['Too short.']))).toEqual(fault);
  });

  it('when it is the stub in front of a paywall, by its data or by its words', () => {
    const fault = { fault: expect.stringMatching(/^is behind a paywall: only its first \d+ words are given$/) };
    expect(read(newsPage(linked({ '@type': 'NewsArticle', isAccessibleForFree: false })))).toEqual(fault);
    expect(read(newsPage('', [...story, 'Subscribe now to continue reading this story.']))).toEqual(fault);
  });

  it('not when a whole article only asks for subscribers at its end', () => {
    const long = Array.from({ length: 4 }, () => story).flat();
    expect(draftOf(newsPage('', [...long, 'Subscribe to read more of our news.'])).text).toContain(story[3]);
  });

  it('when its tags nest too deep or are too many', () => {
    const deep = `<div>`.repeat(100_000) + story.join(' ') + '</div>'.repeat(100_000);
    expect(read(deep)).toEqual({ fault: 'nests its tags over 200 deep' });
    expect(read('<b>'.repeat(100_000))).toEqual({ fault: 'nests its tags over 200 deep' });
    expect(read('<p>x</p>'.repeat(100_000))).toEqual({ fault: 'has over 10000 tags' });
    expect(read(`<a ${'x '.repeat(500_000)}>`)).toEqual({ fault: 'has a tag with over 200 attributes' });
    expect(read(`<p class="${'x '.repeat(500_000)}">`)).toEqual({ fault: 'has a tag with too many classes' });
    expect(read('<'.repeat(1_000_000))).toEqual({ fault: 'is broken into too many pieces' });
    expect(read('<!--'.repeat(100_000))).toHaveProperty('fault');
  });
});

it('no page whatever makes the reading fail', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<html>',
      '</html>',
      '<body>',
      '<p>',
      '</p>',
      '<article>',
      '<h1>',
      '<script>',
      '<table><tr>',
      '<svg>',
      '<br>',
      '<template>',
    ),
    fc.constantFrom(
      '<head>',
      '<title>',
      '&#0;',
      '&lt',
      '<![CDATA[',
      '<!doctype',
      '<frameset>',
      '<select>',
      '<a href="http://[">',
      '<time datetime="x">',
    ),
    fc.string({ maxLength: 20 }),
    fc.constantFrom(...story),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const result = read(pieces.join(''));
      expect('fault' in result || result.text.trim() !== '').toBe(true);
    }),
    { numRuns: 200 },
  );
});
