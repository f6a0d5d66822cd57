import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/english/analyzer.ts';
import { isParticle, particleAfter } from '../../src/english/particle.ts';

describe('the particle of a verb', () => {
  it.each([
    ['throw out the case', 'out'],
    ['throw it out', 'out'],
    ['throw them over', 'over'],
    ['throw', ''],
    ['throw stones at it', ''],
    ['throw it stones', ''],
    ['throw the case out', ''],
  ])('comes after it, or after a pronoun: %s', (words, particle) => {
    expect(particleAfter(analyze(words), 0)).toBe(particle);
  });

  it('is a small word', () => {
    expect(['out', 'over', 'up'].every(isParticle)).toBe(true);
    expect(['the', 'is', 'bridge', ''].some(isParticle)).toBe(false);
  });
});
