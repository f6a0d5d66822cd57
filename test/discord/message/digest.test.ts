import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestMessage } from '../../../src/discord/message/digest.ts';
import { customIdsOf } from '../../../src/discord/message/layout.ts';
import { wordsIn } from '../../../src/discord/words/words.ts';
import { MOST_SHOWN } from '../../../src/following/digest.ts';
import { textsOf } from '../../support/discord/interaction.ts';
import { entry, quoteOf, stated } from '../../support/discord/library.ts';
import { messageFaults, pingsOf } from '../../support/discord/rules.ts';
import { anyString as anyWords } from '../../support/strings.ts';

const follow = { id: '0a1b2c3d', question: 'Who closed the harbour?', coverage: null };
const quotesOf = (lines: readonly string[]) => lines.map((line, i) => quoteOf(entry([line], {}, `${i}.txt`)));
const shownIn = (components: readonly unknown[]): string[] => textsOf({ components } as never);

describe('a digest', () => {
  test('shows what is followed, the excerpts, how many more there are, and a button that ends it', () => {
    const lines = Array.from({ length: 9 }, (_, i) => `Word ${i}.`);
    const { components, shown } = digestMessage(follow, quotesOf(lines), wordsIn('en-US'));
    const texts = shownIn(components);
    expect(shown).toBe(MOST_SHOWN);
    expect(texts[0]).toBe('### Who closed the harbour?');
    for (const [i, line] of lines.entries()) {
      expect(
        texts.some((text) => text.startsWith(`> ${line.replace('.', '\\.')}`) || text.startsWith(`> ${line}`)),
      ).toBe(i < shown);
    }
    expect(texts).toContain('and 4 more excerpts: `/ask`');
    expect(customIdsOf(components)).toEqual(['unfollow:1:0a1b2c3d']);
    const marked = digestMessage({ ...follow, coverage: 'harbour' }, quotesOf(['One.']), wordsIn('de'));
    expect(customIdsOf(marked.components)).toEqual([expect.stringMatching(/^unfollow:1:0a1b2c3d~[0-9a-z]{4}$/)]);
    expect(shownIn(marked.components).join('\n')).not.toContain('/fragen');
  });

  test('is within the limits of Discord and pings nobody, whatever is followed and quoted', () => {
    const lines = fc.array(fc.oneof(anyWords, fc.constantFrom('漢'.repeat(600), '*'.repeat(600), '@everyone <@1>')), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(lines, anyWords, fc.constantFrom('en-US', 'de', 'fr', 'es-ES', 'pt-BR'), (all, typed, locale) => {
        const said = all.filter((line) => line.trim() !== '').map((line) => line.slice(0, 600));
        fc.pre(said.length > 0);
        const quotes = said.map((line, i) => quoteOf(entry([line], { outlet: stated('Ä'.repeat(90)) }, `${i}.txt`)));
        const { components, shown } = digestMessage(
          { ...follow, question: typed.slice(0, 200) },
          quotes,
          wordsIn(locale),
        );
        const body = { components, allowed_mentions: { parse: [] } } as never;
        expect(messageFaults(body, true)).toEqual([]);
        expect(pingsOf(body)).toEqual([]);
        expect(shown).toBeGreaterThan(0);
        expect(shown).toBeLessThanOrEqual(Math.min(MOST_SHOWN, quotes.length));
      }),
    );
  });
});
