/**
 * Rates that people call by one word (公开率, "refusal rate"): what is counted, and of what it is a share. Where no whole is given here, it is the
 * total that the form has the part in, within the applicant that the question names. Source: the identities of the forms (what was concluded is
 * what came in and was carried over, less what is carried forward); practice of press reports on annual reports.
 */

export interface RateWord {
  zh: readonly string[];
  en: readonly string[];
  /** Readings: one for each form that calls it differently. */
  part: readonly (readonly string[])[];
}

export const RATES: readonly RateWord[] = [
  {
    zh: ['公开率', '予以公开率', '全部公开率', '完全公开率', '同意公开率', '批准率', '答应率'],
    en: ['disclosure rate', 'grant rate', 'granted rate', 'granting rate', 'approval rate', 'rate of disclosure', 'success rate'],
    part: [['granted']],
  },
  {
    zh: ['部分公开率'],
    en: ['partial disclosure rate', 'partial grant rate', 'rate of partial disclosure'],
    part: [['granted-in-part']],
  },
  {
    zh: ['不予公开率', '不公开率', '拒绝率', '拒绝公开率', '驳回率', '拒公开率'],
    en: ['refusal rate', 'denial rate', 'rejection rate', 'non-disclosure rate', 'rate of refusal', 'rate of denial', 'rate of rejection'],
    part: [['denied']],
  },
  { zh: ['无法提供率'], en: ['unable to provide rate'], part: [['unable']] },
  { zh: ['不予处理率', '不处理率'], en: ['non-processing rate'], part: [['not-processed']] },
  {
    zh: ['办结率', '完成率', '办理率', '办理完成率', '结案率'],
    en: ['completion rate', 'conclusion rate', 'closure rate', 'settlement rate', 'processing rate', 'disposal rate'],
    part: [['outcome'], ['concluded']],
  },
  {
    zh: ['按时办结率', '按期办结率', '如期办结率', '准时办结率'],
    en: [
      'on-time completion rate',
      'on time completion rate',
      'on-time rate',
      'on time rate',
      'timely completion rate',
      'punctuality rate',
    ],
    part: [['concluded.on-time']],
  },
  { zh: ['延期办结率', '延期率'], en: ['extension rate', 'delay rate'], part: [['concluded.extended']] },
  { zh: ['结转率'], en: ['carry-over rate', 'carryover rate', 'carry-forward rate', 'backlog rate'], part: [['carried-forward']] },
  { zh: ['维持率'], en: ['upheld rate', 'uphold rate', 'affirmation rate'], part: [['upheld']] },
  {
    zh: ['纠正率', '纠错率', '被纠错率', '撤销率'],
    en: ['correction rate', 'reversal rate', 'overturn rate', 'annulment rate'],
    part: [['corrected']],
  },
  { zh: ['败诉率'], en: ['loss rate', 'losing rate'], part: [['litigation', 'corrected']] },
  { zh: ['未审结率'], en: ['pending rate'], part: [['pending']] },
];

/** Wholes that no cell holds, or that the form does not nest the part in: the measures that add up to them, by the measure that is a part. */
export const RATE_WHOLES: Readonly<Record<string, readonly string[]>> = {
  outcome: ['newly-received', 'carried-over'],
  'carried-forward': ['newly-received', 'carried-over'],
  concluded: ['newly-received'],
  replied: ['newly-received'],
};
