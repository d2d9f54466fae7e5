/** Which of two years a comparison is said of. */
import { describe, expect, it } from 'vitest';
import { saysOfEarlierYear } from '../../data/glossary/claim-forms.ts';

describe('a comparison of two years', () => {
  it.each([
    ['2021年比2023年多吗', true],
    ['2019年的新收申请是不是比2021年少', true],
    ['were there more requests in 2021 than in 2023', true],
    ['2023年比2021年多吗', false],
    ['were there more requests in 2023 than in 2021', false],
    ['2021年比上年多吗', false],
    ['2021年和2023年各多少', false],
  ])('%s is said of the earlier year: %s', (question, isEarlier) => {
    expect(saysOfEarlierYear(question)).toBe(isEarlier);
  });
});
