import { describe, expect, it } from 'vitest';
import { parseCalibration } from '../../src/reading/calibration.ts';

describe('a calibration file', () => {
  it('sets the two limits', () => {
    expect(parseCalibration('{"answered": 0.5, "nearest": -2.5, "measured": "2026-11-30"}')).toEqual({
      answered: 0.5,
      nearest: -2.5,
    });
  });

  it.each([
    ['', 'it is not JSON'],
    ['{"answered": 0.5', 'it is not JSON'],
    ['{"answered": 0.5}', 'nearest'],
    ['{"answered": "much", "nearest": 0}', 'answered'],
    ['{"answered": 0, "nearest": 1}', '"nearest" must not be above "answered"'],
  ])('that is none is told in one line: %s', (content, reason) => {
    expect(() => parseCalibration(content)).toThrow(reason);
  });
});
