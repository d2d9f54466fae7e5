/** What has to be said about how the question was taken: last lines of the answer. */

import type { CellKey } from '../../data/forms/form-edition.ts';
import { say } from '../../data/wording/answer-texts.ts';
import type { Remark } from '../plan.ts';
import { shortCellLabel } from './cell-label.ts';
import type { Draft } from './draft.ts';

export function wordRemarks(remarks: Remark[], draft: Draft): void {
  const said = new Set<string>();
  for (const remark of remarks) {
    const line = wordRemark(remark, draft);
    if (!said.has(line)) draft.lines.push(line);
    said.add(line);
  }
}

function wordRemark(remark: Remark, draft: Draft): string {
  const { lang } = draft;
  switch (remark.kind) {
    case 'year-latest':
      return say(lang, 'remark-year-latest', { year: String(remark.year) });
    case 'years-counted': {
      draft.counts.push(...remark.years);
      const values = { years: remark.years.join(say(lang, 'and')), organ: draft.organ(remark.organ) };
      return say(lang, remark.fewer ? 'remark-years-fewer' : 'remark-years-counted', values);
    }
    case 'year-earlier':
      return say(lang, 'remark-year-earlier', { year: String(remark.year), latest: String(remark.latest) });
    case 'year-relative':
      draft.quoted.push(remark.wording);
      return say(lang, 'remark-year-relative', { wording: remark.wording, year: String(remark.year), today: draft.context.today });
    case 'year-missing':
      draft.counts.push(...remark.years);
      return say(lang, 'remark-year-missing', { years: remark.years.join(say(lang, 'and')), organ: draft.organ(remark.organ) });
    case 'organ-assumed':
      draft.quoted.push(remark.wording);
      return say(lang, remark.among ? 'remark-organ-among' : 'remark-organ-assumed', {
        wording: remark.wording,
        organ: draft.organ(remark.organ),
      });
    case 'organ-namesakes':
      draft.quoted.push(remark.wording);
      return say(lang, 'remark-organ-namesakes', {
        wording: remark.wording,
        organ: draft.organ(remark.organ),
        others: remark.others.map((organ) => draft.organ(organ)).join(say(lang, 'and')),
      });
    case 'organ-corrected':
      draft.quoted.push(remark.wording);
      return say(lang, 'remark-organ-corrected', { wording: remark.wording, organ: draft.organ(remark.organ) });
    case 'column-assumed': {
      const label = (key: CellKey) => shortCellLabel(key, lang);
      return say(lang, 'remark-column-assumed', { label: label(remark.chosen), others: remark.others.map(label).join(say(lang, 'and')) });
    }
    case 'not-a-part':
      return say(lang, 'remark-not-a-part', { part: shortCellLabel(remark.part, lang), whole: shortCellLabel(remark.whole, lang) });
    case 'metric-assumed':
      return say(lang, 'remark-metric-assumed', { label: draft.context.tree.find(remark.concept)?.[lang] ?? remark.concept });
  }
}
