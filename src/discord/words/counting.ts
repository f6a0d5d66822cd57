/** How one language writes numbers, the things that are counted, and the names of languages. */
export interface CountWords {
  /** A whole number with the digits and groups of the language. */
  number(value: number): string;
  /**
   * A number of things: '1 article', '1,200 articles'. The form goes by the plural rules of the language (CLDR), which
   * in French, Spanish and Portuguese know a form for whole millions besides ('1.000.000 de artículos').
   */
  count(value: number, one: string, other: string, millions?: string): string;
  /** The name of a language by its code: 'de' is 'German'. */
  languageName(code: string): string;
}

/** The counting of a language, such as 'pt-BR'. */
export function counting(language: string): CountWords {
  const digits = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const rules = new Intl.PluralRules(language);
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const number = (value: number): string => digits.format(value);
  return {
    number,
    languageName: (code) => names.of(code) ?? code,
    count: (value, one, other, millions = other) => {
      const category = rules.select(value);
      return `${number(value)} ${category === 'one' ? one : category === 'many' ? millions : other}`;
    },
  };
}
