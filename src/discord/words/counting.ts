/** How one language writes numbers, and the things that are counted. */
export interface CountWords {
  /** A whole number with the digits and groups of the language. */
  number(value: number): string;
  /**
   * A number of things: '1 article', '1,200 articles'. The form goes by the plural rules of the language (CLDR), which
   * in French, Spanish and Portuguese know a form for whole millions besides ('1.000.000 de artículos').
   */
  count(value: number, one: string, other: string, millions?: string): string;
}

/** The counting of a language, such as 'pt-BR'. */
export function counting(language: string): CountWords {
  const digits = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const rules = new Intl.PluralRules(language);
  const number = (value: number): string => digits.format(value);
  return {
    number,
    count: (value, one, other, millions = other) => {
      const category = rules.select(value);
      return `${number(value)} ${category === 'one' ? one : category === 'many' ? millions : other}`;
    },
  };
}
