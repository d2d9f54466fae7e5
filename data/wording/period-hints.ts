/**
 * Rows that point to another year than the report's: 二、上年结转 comes from the year before, 四、结转下年度 goes to the year after
 * (国办公开办函〔2021〕30号, part three). Saying which keeps the two apart.
 */
export const PERIOD_HINTS: Readonly<Record<string, { offset: -1 | 1; zh: string; en: string }>> = {
  'carried-over': { offset: -1, zh: '（从{year}年结转而来）', en: ' (carried over from {year})' },
  'carried-forward': { offset: 1, zh: '（结转到{year}年）', en: ' (carried forward to {year})' },
};
