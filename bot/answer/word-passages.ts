/** Sentences that answer, quoted in order; or the admission that the reports do not say. */

import { TOPICS } from '../../data/forms/topics.ts';
import { MEANING_WORDS } from '../../data/glossary/asking-words.ts';
import { APPLICATION_WORDS, COUNTS_APPLICATIONS } from '../../data/glossary/subject-words.ts';
import { say } from '../../data/wording/answer-texts.ts';
import type { SearchHit } from '../../retrieval/search-hit.ts';
import type { Plan } from '../plan.ts';
import { type AnswerNeed, readNeed, splitAskings } from '../question/answer-need.ts';
import { normalizeQuestion } from '../question/normalize-question.ts';
import { chooseAnswer, rankAnswers } from './choose-passages.ts';
import type { Draft } from './draft.ts';
import { earlierPlans } from './earlier-reports.ts';
import { joinPieces, quotePieces } from './quote-clauses.ts';
import { type TopicPoint, topicPoints } from './topic-points.ts';
import { wordDecline } from './word-decline.ts';
import { findMarked, type Marked } from './word-marked.ts';
import { wordRemarks } from './word-remarks.ts';

type PassagePlan = Extract<Plan, { kind: 'passages' }>;

/** Sentences that are looked at for one that answers. */
const CONSIDERED = 60;
const MOST_QUOTED = 3;

/** `wordOther` words the plan that answers where no sentence does. */
export async function wordPassages(plan: PassagePlan, draft: Draft, wordOther: (plan: Plan) => Promise<void>): Promise<void> {
  if (plan.marked) return wordMarked(plan, plan.marked, draft, wordOther);
  if (plan.topics && plan.topics.length > 0) {
    for (const tried of [plan, ...earlierPlans(plan, draft)])
      if (wordTopics(tried, plan.topics, draft)) return wordRemarks(tried.remarks, draft);
    return wordDecline(plan.otherwise, draft);
  }
  for (const tried of [plan, ...earlierPlans(plan, draft)]) {
    const found = await findAnswers(tried, draft);
    if ('unclear' in found) {
      const organs = found.unclear.map((id) => draft.context.corpus.findReport(id)?.masthead.organ);
      return wordDecline({ kind: 'organ-unclear', candidates: draft.context.organs.filter(({ organ }) => organs.includes(organ)) }, draft);
    }
    if (found.hits.length === 0) continue;
    for (const [index, hit] of found.hits.slice(0, MOST_QUOTED).entries()) wordHit(hit, index, draft);
    return wordRemarks(tried.remarks, draft);
  }
  return plan.fallback ? wordOther(plan.fallback) : wordDecline(plan.otherwise, draft);
}

/** What answers each asking of the question, in order, each sentence once. */
async function findAnswers(plan: PassagePlan, draft: Draft): Promise<{ hits: SearchHit[] } | { unclear: string[] }> {
  const hits: SearchHit[] = [];
  for (const asking of askingsOf(plan, draft)) {
    const found = await findAnswer(asking, plan, draft);
    if (found && 'unclear' in found) return found;
    for (const hit of found?.hits ?? [])
      if (!hits.some((known) => known.report === hit.report && known.sentence === hit.sentence)) hits.push(hit);
  }
  return { hits };
}

async function wordMarked(plan: PassagePlan, marked: Marked, draft: Draft, wordOther: (plan: Plan) => Promise<void>): Promise<void> {
  const found = plan.targets.flatMap(({ report }) => findMarked(marked, report, draft));
  if (found.length === 0) return plan.fallback ? wordOther(plan.fallback) : wordDecline(plan.otherwise, draft);
  for (const [index, sentence] of found.entries())
    wordQuote(sentence, sentence.quote, index > 0 && found[index - 1]?.report === sentence.report ? 1 : 0, draft);
  wordRemarks(plan.remarks, draft);
}

interface Asking {
  query: string;
  need: AnswerNeed;
}

/** The query, or, where the question asks several things, each of them with its own need. Marks of quotation stand only in the question as it was typed. */
function askingsOf(plan: PassagePlan, draft: Draft): Asking[] {
  const question = normalizeQuestion(draft.context.question);
  const parts = splitAskings(question);
  if (parts.length > 1) return parts.map((query) => ({ query, need: readNeed(query) }));
  const need = readNeed(plan.query);
  const quoted = readNeed(question).quoted.filter((words) => !draft.context.organs.some(({ organ }) => organ.includes(words)));
  // "80 or 165": the text may say both, in two places.
  if (need.eitherOf.length > 1)
    return need.eitherOf.map((number) => ({ query: plan.query, need: { ...need, quoted, number: false, eitherOf: [number] } }));
  const query = need.defines ? plan.query.replace(MEANING_WORDS, ' ') : plan.query;
  return [{ query, need: { ...need, quoted, number: need.number || (plan.wantsNumber && need.kinds.length === 0) } }];
}

async function findAnswer({ query, need }: Asking, plan: PassagePlan, draft: Draft): Promise<ReturnType<typeof chooseAnswer>> {
  const reports = plan.targets.map((target) => target.report);
  const all = await draft.context.corpus.search(query, { reports, limit: CONSIDERED, everySentence: true });
  const about = plan.speaksOf ? all.filter(({ text }) => plan.speaksOf?.some((name) => text.replace(/\s+/g, '').includes(name))) : all;
  const isOfApplications = need.number && need.kinds.length === 0 && APPLICATION_WORDS.test(query);
  const fit = isOfApplications ? about.filter(({ text }) => COUNTS_APPLICATIONS.test(text)) : about;
  const hits = fit.filter(({ text }) => plan.holds?.test(text) ?? true);
  const named = need.number ? hits.filter((hit) => plan.named.every((concept) => namesConcept(hit, concept, draft))) : hits;
  const chosen = chooseAnswer(rankAnswers(named, need, plan.literal));
  if (chosen || !plan.literal || APPLICATION_WORDS.test(query)) return chosen;
  // A figure was asked for that the form has no cell for: other words will do where all of them stand together around a number.
  const whole = named.filter(({ terms }) => terms.every(({ place }) => place !== 'elsewhere' && place !== 'nowhere'));
  return chooseAnswer(rankAnswers(whole, { ...need, number: true }, false));
}

/** Whether the sentence, or its heading, holds a wording of the concept. */
function namesConcept(hit: SearchHit, concept: string, draft: Draft): boolean {
  const text = `${hit.sectionTitle}${hit.text}`.replace(/\s+/g, '');
  return draft.context.chineseWordings(concept).some((wording) => text.includes(wording));
}

/** False where none of the reports says it. */
function wordTopics(plan: PassagePlan, keys: readonly string[], draft: Draft): boolean {
  const { corpus } = draft.context;
  const seen = new Set<string>();
  for (const { report } of plan.targets) {
    const prose = { sections: corpus.sectionsOf(report), sentences: corpus.sentencesOf(report), text: corpus.textOf(report) };
    const points = keys.flatMap((key) => TOPICS.filter((topic) => topic.key === key)).flatMap((topic) => topicPoints(topic, prose));
    const fresh = points.filter((point) => !seen.has(`${point.report}@${point.start}`));
    fresh.forEach((point, index) => {
      seen.add(`${point.report}@${point.start}`);
      wordQuote(point, point.text, index, draft);
    });
  }
  return seen.size > 0;
}

function wordHit(hit: SearchHit, index: number, draft: Draft): void {
  const wanted = hit.terms.filter(({ place }) => place === 'sentence').flatMap(({ found }) => found.map((word) => word.replace(/ /g, '')));
  wordQuote(hit, joinPieces(quotePieces(hit.text, wanted), hit.text), index, draft);
}

function wordQuote(place: Pick<TopicPoint, 'report' | 'section' | 'start' | 'end'>, quote: string, index: number, draft: Draft): void {
  const citation = draft.citations.citeSentence(place);
  const report = draft.context.corpus.findReport(place.report);
  draft.quoted.push(quote);
  const values = { organ: draft.organ(citation.organ), year: String(citation.year), quote, citation: `[${citation.id}]` };
  draft.lines.push(say(draft.lang, index > 0 ? 'passage-more' : report?.kind === 'digest' ? 'passage-digest' : 'passage', values));
}
