/** Questions shown to someone who does not know how to ask. The sample corpus answers both. */
export const EXAMPLE_QUESTIONS = {
  zh: '青海省自然资源厅2020年新收了多少件申请？',
  en: 'How many applications did the Qinghai department of natural resources receive in 2020?',
} as const;
