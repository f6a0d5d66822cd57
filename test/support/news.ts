import fc from 'fast-check';

/** Lines as news pages have them: sentences, captions, headings and the furniture between them. */
const line = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ mode: 'sentences', maxCount: 8 }) },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) },
  fc.constantFrom(
    'CLICK HERE TO GET THE APP',
    '{{#rendered}} {{/rendered}}',
    '[embedded content]',
    'Image Credit: Twitter',
    'A crowd outside the courthouse (Photo by Ann Other/AFP via Getty Images)',
    'MAYOR OF A LARGE CITY LOSES TOP AIDE AS THE RECALL GAINS STEAM',
    'WHAT COMES NEXT',
    'What comes next',
    'Source:',
    'By Ann Other',
    'PARIS (AFP) \u2014 The minister said on Friday that he would not resign from office.',
    'A reader\u2019s photo of the bridge over the river at night',
    "A reader's photo of the bridge over the river at night",
    '\u00a0',
    '\ufeff',
    '\u200b',
  ),
);

/** The text of a page: any lines, with the line ends that files have. */
export const pageText = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', '\r', ' \n \n')), { maxLength: 40 })
  .map((lines) => lines.map(([words, end]) => words + end).join(''));
