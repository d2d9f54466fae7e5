/**
 * Next questions that are offered. Each names a concept that many people ask for next; it is only offered when the report at hand can answer it.
 * {organ} and {year} are filled in.
 */
export const SUGGESTIONS = {
  'newly-received': { zh: '{organ}{year}年新收多少件申请？', en: 'How many applications did {organ} receive in {year}?' },
  granted: { zh: '{organ}{year}年予以公开多少件？', en: 'How many applications did {organ} grant in {year}?' },
  'carried-forward': {
    zh: '{organ}{year}年结转下年度继续办理多少件？',
    en: 'How many applications were carried forward to the next year by {organ} in {year}?',
  },
  litigation: { zh: '{organ}{year}年行政诉讼多少件？', en: 'How many administrative lawsuits did {organ} have in {year}?' },
  reconsideration: {
    zh: '{organ}{year}年行政复议多少件？',
    en: 'How many administrative reconsideration cases did {organ} have in {year}?',
  },
  'procurement-amount': {
    zh: '{organ}{year}年政府集中采购总金额是多少？',
    en: 'What was the total amount of centralised procurement of {organ} in {year}?',
  },
  'disclosed-information': {
    zh: '{organ}{year}年主动公开政府信息多少条？',
    en: 'How much government information did {organ} proactively disclose in {year}?',
  },
} as const satisfies Record<string, { zh: string; en: string }>;
