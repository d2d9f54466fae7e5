/** Prose against table (I8) and prose against prose. Wordings are data; a difference is reported only where both sides speak of the same thing. */
import type { FormEdition } from '../data/forms/form-edition.ts';
import { PROSE_OPPOSITIONS } from '../data/forms/prose-claims.ts';
import { joinNote } from './finding-note.ts';
import { checkRates, checkShares } from './prose-shares.ts';
import { checkSums, isBeyondSums } from './prose-sums.ts';
import { checkClaims, checkCounts, findStatedCounts, type StatedCount } from './prose-table.ts';
import { buildTemplate, compileWording, proseSide, type SentenceTemplate } from './prose-template.ts';
import type { Finding, NumberMention, Report } from './report.ts';

/** What the checks read of a report. Without an edition (local tables, no table) prose is checked against prose only. */
export interface ProseParts extends Pick<Report, 'sentences' | 'mentions' | 'figures'> {
  edition?: FormEdition;
}

/** Findings in the order: counts, claims, repeated counts, opposed statements, sums of parts, shares and rates. */
export function checkProse({ sentences, mentions, figures, edition }: ProseParts): Finding[] {
  const templates = buildTemplates(sentences, mentions);
  const paragraphs = new Map<number, string>();
  for (const { sentence, text } of templates) paragraphs.set(sentence.passage, (paragraphs.get(sentence.passage) ?? '') + text);
  const paragraph = (template: SentenceTemplate): string => paragraphs.get(template.sentence.passage) ?? '';
  const counts = findStatedCounts(templates, paragraph);
  const passages = groupBy(templates, (template) => template.sentence.passage);
  const sections = groupBy(templates, (template) => template.sentence.section);
  return [
    ...(edition ? checkCounts(counts, figures, edition) : []),
    ...(edition ? checkClaims(templates, figures, edition, paragraph) : []),
    ...checkRepeated(counts),
    ...passages.flatMap(checkOpposed),
    ...passages.flatMap(checkSums),
    ...sections.flatMap(checkShares),
    ...templates.flatMap(checkRates),
  ];
}

/** The sentences that are not searched for sums of parts, because they are longer or hold more numbers than any report's. */
export function findUncheckedSentences({ sentences, mentions }: Pick<ProseParts, 'sentences' | 'mentions'>): Report['sentences'] {
  return buildTemplates(sentences, mentions)
    .filter(isBeyondSums)
    .map(({ sentence }) => sentence);
}

/** Groups in order of first appearance. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | number): T[][] {
  const groups = new Map<string | number, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

function buildTemplates(sentences: Report['sentences'], mentions: readonly NumberMention[]): SentenceTemplate[] {
  const bySentence = new Map<number, NumberMention[]>();
  for (const mention of mentions) bySentence.set(mention.sentence, [...(bySentence.get(mention.sentence) ?? []), mention]);
  return sentences.map((sentence) => buildTemplate(sentence, bySentence.get(sentence.index) ?? []));
}

/** The same thing counted twice with different numbers: exact, unscoped counts of a whole year by one strict rule. Each differing number is shown once, against the first. */
function checkRepeated(counts: readonly StatedCount[]): Finding[] {
  const exact = counts.filter((count) => count.rule.strict && count.wholePeriod && !count.scoped && !count.number.approximate);
  return groupBy(exact, (count) => JSON.stringify(count.rule.cells)).flatMap((group) => {
    const [first] = group;
    const seen = new Set<number>();
    return group.flatMap((count) => {
      if (!first || count.number.value === first.number.value || seen.has(count.number.value)) return [];
      if (count.number.unit !== first.number.unit || yearsDiffer(first, count)) return [];
      seen.add(count.number.value);
      const side = ({ template, number }: StatedCount) => proseSide(template, number.mention.value, number.mention.unit);
      const subject = { zh: '正文前后', en: count.rule.name.replaceAll('-', ' ') };
      return [{ identity: 'prose', verdict: 'contradiction' as const, subject, left: side(first), right: side(count) }];
    });
  });
}

/** Both sentences name years, and not the same ones. */
function yearsDiffer(left: StatedCount, right: StatedCount): boolean {
  const years = (count: StatedCount): string[] => count.template.text.match(/(?<!\d)20\d\d(?=年)/g) ?? [];
  const [own, other] = [years(left), years(right)];
  return own.length > 0 && other.length > 0 && !own.some((year) => other.includes(year));
}

/** Opposed statements of one paragraph. */
function checkOpposed(passage: readonly SentenceTemplate[]): Finding[] {
  const words = passage.map((template) => template.text).join('');
  return PROSE_OPPOSITIONS.flatMap((opposition) => {
    if (opposition.near && !new RegExp(opposition.near, 'u').test(words)) return [];
    const claim = passage.find(
      ({ text }) => new RegExp(opposition.claim, 'u').test(text) && !new RegExp(opposition.unless, 'u').test(text),
    );
    if (!claim) return [];
    return passage.flatMap((template) =>
      [...template.text.matchAll(compileWording(opposition.against))].flatMap((match) => {
        const number = template.numbers[Number(match[1])];
        const opposes = number && (opposition.when === 'positive' ? number.value > 0 : number.value < 100 && number.unit.includes('%'));
        if (!opposes) return [];
        return [
          {
            identity: 'prose',
            verdict: 'contradiction' as const,
            subject: { zh: '同段前后', en: opposition.name.replaceAll('-', ' ') },
            left: proseSide(claim, null),
            right: proseSide(template, number.mention.value, number.mention.unit),
            note: joinNote('同一段中的两句话不能同时成立', 'two statements of one paragraph that cannot both be true'),
          },
        ];
      }),
    );
  });
}
