import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divide } from '../../../src/corpus/page/paragraphs.ts';
import { pageText } from '../../support/news.ts';

const STORY = 'The council voted on Monday to close the bridge until the spring of next year.';
const MORE = 'Engineers had warned for months that two of its pillars were no longer safe to use.';

/** Each line's kind and words, as the reader of an article would list them. */
const read = (text: string, stated = {}): [string, string][] =>
  divide(text, stated).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
const kindOf = (line: string, around: [string, string] = [STORY, MORE]): string | undefined =>
  read(`${around[0]}\n${line}\n${around[1]}`)[1]?.[0];

describe('divide', () => {
  it('makes exactly one paragraph of every line that holds more than white space', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const lines = text.split(/[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '');
        expect(divide(text).map(({ number }) => number)).toEqual(lines.map((_, i) => i + 1));
      }),
    );
  });

  it('gives spans in order, disjoint, inside one line, never empty and without white space at their ends', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        let last = 0;
        for (const { start, end } of divide(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          const words = text.slice(start, end);
          expect(words).toBe(words.trim());
          expect(words).not.toMatch(/[\n\r]/);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });

  it('divides a text without blank lines as it divides one with them', () => {
    const lines = ['Bridge to close until spring', STORY, '{{#rendered}} {{/rendered}}', MORE];
    expect(read(lines.join('\n'))).toEqual(read(lines.join('\r\n\r\n')));
  });

  it('has nothing to say about an empty text', () => {
    expect(divide('')).toEqual([]);
    expect(divide(' \n\u00a0\n')).toEqual([]);
  });

  it('counts a byte order mark, which is no part of the first paragraph', () => {
    expect(divide(`\ufeff${STORY}`)[0]).toMatchObject({ kind: 'body', start: 1 });
  });
});

describe('what belongs to the page', () => {
  it.each([
    'CLICK HERE TO GET THE DAILY PLANET APP',
    'Click here to sign up for our newsletter',
    '{{#rendered}} {{/rendered}}',
    '{% include ad %}',
    '<div class="ad">',
    '[embedded content]',
    '[VIDEO]',
    'Advertisement',
    'Story continues below advertisement',
    'Image Credit: Twitter',
    'Photo: Ann Other/Getty Images',
    'Ann Other via Getty Images',
    '(Ann Other/AFP via Getty Images)',
    '\u00a9 2023 Daily Planet. All rights reserved.',
    'READ MORE: Ten things to know about the bridge',
    'Related: The bridge that nobody wanted',
    'Most read',
    'Facebook Twitter Whatsapp Reddit Email Share',
    '- Daily Planet - https://www.example.org -',
    'https://www.example.org/2023/11/bridge',
    'MAYOR OF THE CITY LOSES HER TOP AIDE AS THE RECALL EFFORT GAINS STEAM',
    'WILL THE BRIDGE EVER OPEN AGAIN? WHAT THE ENGINEERS SAY ABOUT IT',
    '* * *',
    'Follow @dailyplanet on Twitter',
    'Please enter a valid email address Sign up',
    'Filed under',
    'Tags: bridges, mayors',
    'The post Bridge to close appeared first on The Planet.',
    'Ann Other is a reporter for The Planet. Email tips to ann.other@example.org or on Twitter @annother.',
    '(Ann Other / The Springfield Planet)',
  ])('is furniture: %s', (line) => {
    expect(kindOf(line)).toBe('furniture');
  });

  it.each(['Source:', 'Source: Reuters'])('is furniture at the end of an article: %s', (line) => {
    expect(read(`${STORY}\n${line}`)[1]?.[0]).toBe('furniture');
  });

  it.each([
    'Ann Other contributed to this report',
    'The Planet\u2019s Ann Other and Joe Roe contributed to this report.',
  ])('is a byline wherever it stands: %s', (line) => {
    expect(kindOf(line)).toBe('byline');
  });

  it('is furniture below a line that announces other stories', () => {
    expect(read(`${STORY}\nsee also\nWhy the old bridge was never safe\n${MORE}`)[2]?.[0]).toBe('furniture');
  });

  it.each([
    'date 2022-11-30 By Web staff',
    'By Ann Other and Joe Roe',
    'By ANN OTHER, Staff Writer',
    'Nov. 30, 2022 at 3:04 p.m. EST',
    'Published: June 15, 2022',
    'Ann Other, Staff Writer',
    'Jun 15, 2022 / 06:23 AM PDT / The Planet',
    'June 22, 2022 11:04am Updated',
  ])('is a byline above the story: %s', (line) => {
    expect(read(`${line}\n${STORY}\n${MORE}`)[0]?.[0]).toBe('byline');
  });
});

describe('what belongs to the article', () => {
  it.each([
    'He said: \u201cClick the link, and here you are.\u201d',
    'Advertisement spending rose by a third, the ministry said.',
    'The report by Ann Other was published on June 15, 2022.',
    'Source code of the app was shared with the police on Friday.',
    'They shared photos by the dozen on Facebook and on Twitter.',
    'Getty Images said it would sue the company over the photos.',
    'Related claims were dismissed by the court in March.',
    'Copyright law does not cover the bridge.',
    'He followed the car, [Officer Roe\u2019s] car, to the bridge [1] and stopped.',
    '\u201cTHEY TRIED TO STOP US.\u201d',
    'FUMBLE!',
    'The game will be shown on Channel 4. More than that nobody knows.',
    'You can find it at https://example.org and at the town hall, the mayor said.',
    'The group is called the American Bridge Society (ABS)',
    'which was, critics say, too late for the people of the town,',
  ])('is body: %s', (line) => {
    const paragraphs = read(`${STORY}\n${line}\n${MORE}`);
    expect(paragraphs[1]).toEqual(['body', line]);
  });

  it('takes capitals for no sign where the whole text is in capitals', () => {
    const text = [STORY, 'THE MAYOR SAID NO MORE THAN THAT TO THE MANY REPORTERS', MORE].join('\n').toUpperCase();
    expect(divide(text).map(({ kind }) => kind)).toEqual(['body', 'body', 'body']);
  });
});

describe('furniture at the head or tail of a line', () => {
  it.each([
    [
      'A crowd outside the courthouse on Friday (Photo by Ann Other/AFP via Getty Images)',
      'A crowd outside the courthouse on Friday',
    ],
    ['The mayor speaks to reporters (Ann Other / AFP)', 'The mayor speaks to reporters'],
    ['The city named both of the men on Tuesday.  (City of Springfield)', 'The city named both of the men on Tuesday.'],
    ['The bridge at night. Photograph: Ann Other/The Planet', 'The bridge at night.'],
    ['The bridge at night. Ann Other | Getty Images', 'The bridge at night.'],
    ['Image 1 of 3 The bridge at night (Image credit: Ann Other)', 'The bridge at night'],
  ])('leaves the caption of %s', (line, words) => {
    expect(read(`${STORY}\n${line}\n${MORE}`)[1]).toEqual(['caption', words]);
  });

  it.each([
    ['LOS ANGELES (KCAL) \u2014 ', STORY],
    ['LOS ANGELES, CA \u2013 ', STORY],
    ['EL MONTE, Calif. (AP) \u2014 ', STORY],
    ['London, June 3 (Reuters) - ', STORY],
    ['BEIJING \u2014 ', STORY],
  ])('leaves the story behind the dateline %s', (dateline, words) => {
    expect(read(`${dateline}${words}\n${MORE}`)[0]).toEqual(['body', words]);
  });

  it('knows a dateline only before the story', () => {
    const line = `PARIS \u2014 ${MORE}`;
    expect(read(`${STORY}\n${line}`)[1]).toEqual(['body', line]);
  });

  it('leaves the headline before its label', () => {
    const text = `Mayor Walks Out On Question About Bridge [VIDEO]\n\n${STORY}`;
    expect(read(text)[0]).toEqual(['headline', 'Mayor Walks Out On Question About Bridge']);
  });

  it('leaves the last sentence before the names of those who helped', () => {
    expect(read(`${STORY} Ann Other contributed to this report.`)[0]).toEqual(['body', STORY]);
  });

  it('keeps brackets that are part of a sentence', () => {
    const line = 'The bill goes to the House next, said the speaker (a Democrat).';
    expect(read(`${STORY}\n${line}`)[1]).toEqual(['body', line]);
  });
});

describe('headline and dek', () => {
  it('are the first lines, where these have no full stop and a story follows', () => {
    const text = `Council votes to close the old bridge: \u2018no choice\u2019\nEngineers say the bridge is promoting a culture of risk and neglect\n${STORY}\n${MORE}`;
    expect(divide(text).map(({ kind }) => kind)).toEqual(['headline', 'dek', 'body', 'body']);
  });

  it('are absent where the story begins at once', () => {
    expect(divide(`${STORY}\n${MORE}`).map(({ kind }) => kind)).toEqual(['body', 'body']);
  });

  it('are the lines that say what is stated, and no others', () => {
    const headline = 'Bridge to close until spring, council says';
    const text = `A guide to the old bridge\n${headline.toUpperCase()}\n${STORY}`;
    expect(read(text, { headline })[1]?.[0]).toBe('headline');
    expect(read(`Some other line at the top\n${STORY}`, { headline })[0]?.[0]).not.toBe('headline');
  });

  it('are not the line of buttons that says the headline again', () => {
    const headline = 'Bridge to close until spring, council says';
    expect(read(`${headline}\nShare this: ${headline}\n${STORY}`)[1]?.[0]).toBe('furniture');
  });
});

describe('captions and headings', () => {
  it('knows a caption by its printing twice, whatever its quotation marks, dashes and spaces', () => {
    const straight = "The mayor - who won't resign - at the town's old bridge on Friday.";
    const curly = 'The mayor \u2013 who won\u2019t resign \u2013 at the town\u2019s old bridge on Friday. ';
    expect(read(`${STORY}\n${straight}\n${straight}\n${curly}\n${MORE}`).map(([kind]) => kind)).toEqual([
      'body',
      'caption',
      'caption',
      'caption',
      'body',
    ]);
  });

  it('takes a sentence that a story repeats far away for no caption', () => {
    expect(read(`${STORY}\n${MORE}\n${STORY}`).map(([kind]) => kind)).toEqual(['body', 'body', 'body']);
  });

  it('knows a caption without a full stop beside another, or where a film was', () => {
    const caption = 'The mayor of the town shortly before she spoke to the reporters';
    expect(kindOf(`${caption}\n[embedded content]`)).toBe('caption');
  });

  it('takes a half-sentence in the story for no caption', () => {
    expect(kindOf('The mayor of the town said, shortly before she spoke to the reporters')).toBe('body');
  });

  it('knows the alternative text above a caption that has a credit', () => {
    expect(kindOf('Close up shot of mayor\nThe mayor on Friday (Photo by Ann Other/AP)')).toBe('furniture');
  });

  it.each(['What comes next', 'THE \u2018OLD\u2019 BRIDGE OF L.A.', '2. The pillars'])(
    'knows the heading %s',
    (line) => {
      expect(kindOf(line)).toBe('heading');
    },
  );

  it('takes the entries of a list for no headings', () => {
    expect(read(`${STORY}\nUdaan\nPico\nConvoy\n${MORE}`).map(([kind]) => kind)).toEqual([
      'body',
      'body',
      'body',
      'body',
      'body',
    ]);
  });
});
