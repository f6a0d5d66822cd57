import fc from 'fast-check';

/** Any string a program can hold: whole characters of all planes, and halves of surrogate pairs. */
export const anyString = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.nat({ max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

/** The pieces that sentences of news are made of, those that mislead among them. */
const piece = fc.constantFrom(
  ...['the', 'officers', 'Gasc\u00f3n', 'It\u2019s', '2022', '1,500', 'D.A.', 'L.A.', 'U.S.', 'Sgt.', 'Mr.', 'Calif.'],
  ...['p.m.', 'e.g.', 'Lt.', 'Gov.', 'said', 'died.', 'why?', 'No!', 'well...', '\u201c', '\u201d', '"', '(', ')'],
  ...['\u2014', '\u2019', '0fficer', '\u00a0', '\u2028', '\n', '\r\n', '\r', '\t', '\ufeff', '\u200b', '\ud83c\udf09'],
);

/** Text that looks like news, with the line breaks, quotation marks, abbreviations and stray characters of it. */
const newsText = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 60 })
  .map((pieces) => pieces.flat().join(''));

/** Any string, or text that looks like news. */
export const text = fc.oneof(newsText, anyString);
