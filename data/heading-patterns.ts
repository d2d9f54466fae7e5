/** How headings are numbered in official documents. Source: GB/T 9704—2012, 7.3.3: 一、 · （一） · 1. · （1）. */

/** Numbering at the beginning of a heading, with the level it stands for; bounded, on text as printed. */
export const HEADING_NUMBERINGS: readonly { level: number; pattern: RegExp }[] = [
  { level: 1, pattern: /^[一二三四五六七八九十]{1,3}\s{0,2}[、．.]\s{0,4}/u },
  { level: 2, pattern: /^[（(]\s?[一二三四五六七八九十]{1,3}\s?[)）]\s{0,4}/u },
  { level: 3, pattern: /^\d{1,2}\s?[.．、](?!\d)\s{0,4}/u },
  { level: 3, pattern: /^[（(]\s?\d{1,2}\s?[)）]\s{0,4}/u },
];

/** The line that opens an annex; its title stands behind it or on the next line. */
export const ANNEX_PATTERN = /^附\s{0,2}件\s{0,2}\d{0,2}\s{0,2}(?:[:：]\s{0,4}(.{0,80}))?$/u;

/** The caption of a statistics table that stands over it without the word 附件. */
export const TABLE_CAPTION_PATTERN = /(?:统计|情况)表$/u;

/** Title of what stands before the first heading. */
export const PREFACE_TITLE = '前言';

/** Longest heading, and longest run-in heading, in characters. */
export const LONGEST_HEADING = 60;
export const LONGEST_RUN_IN = 42;
