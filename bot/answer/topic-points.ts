/** The sentences of one report that a topic asks for: lines known by a pattern, or the points on problems or on improvements. */
import { IMPROVEMENT_TURN, POINT_START, PROBLEM_HEADING, PROBLEM_PART, type Topic } from '../../data/forms/topics.ts';
import type { HeldSection, HeldSentence } from '../../retrieval/store/held.ts';

export interface TopicPoint {
  report: string;
  section: number;
  text: string;
  start: number;
  end: number;
}

export interface ReportProse {
  sections: readonly HeldSection[];
  sentences: readonly HeldSentence[];
  text: string;
}

/** Characters of all points together; where the part is longer, only the sentences that open a point are given. */
const ALL_UP_TO = 560;
const MOST = 900;

export function topicPoints(topic: Topic, prose: ReportProse): TopicPoint[] {
  const { place } = topic;
  if (place.kind === 'points') return sidePoints(place.side, prose);
  const from = place.foreword
    ? prose.sentences.filter(({ section }) => section <= (prose.sections[1]?.index ?? 0) && section === (prose.sections[0]?.index ?? 0))
    : prose.sentences;
  return from.filter(({ text }) => place.pattern.test(text)).slice(0, place.most);
}

function sidePoints(side: 'problems' | 'improvements', { sections, sentences, text }: ReportProse): TopicPoint[] {
  const part = sections.find((section) => section.level === 1 && PROBLEM_PART.test(section.title));
  if (!part) return [];
  const within = sections.filter(({ start, end }) => start >= part.start && end <= part.end);
  let turned = false;
  const points: (TopicPoint & { opens: boolean })[] = [];
  for (const section of within) {
    if (section !== part)
      turned = turned ? !PROBLEM_HEADING.test(section.title) : !PROBLEM_HEADING.test(section.title) && within.length > 2;
    const own = sentences.filter((sentence) => sentence.section === section.index && !/^附件/.test(sentence.text));
    const stated = own[0]?.text.replace(/[\s。]/g, '') === section.title.replace(/[\s。]/g, '');
    if (section !== part && !stated && turned === (side === 'improvements')) points.push(...headingPoint(section, text));
    for (const sentence of own) {
      if (!turned && IMPROVEMENT_TURN.test(sentence.text) && section === part) turned = true;
      if (isClosing(sentence.text)) continue;
      if (turned === (side === 'improvements'))
        points.push({ ...sentence, opens: POINT_START.test(sentence.text) || (stated && sentence === own[0]) });
    }
  }
  return fitToPhone(points);
}

/** The signature under a report: its organ's name or a date. */
const isClosing = (text: string): boolean =>
  text.length < 24 && (/^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/.test(text) || /(?:局|厅|政府|委员会|办公室)$/.test(text));

function headingPoint(section: HeldSection, text: string): (TopicPoint & { opens: boolean })[] {
  const start = text.indexOf(section.title, section.start);
  if (start < 0 || start >= section.end) return [];
  return [{ report: section.report, section: section.index, text: section.title, start, end: start + section.title.length, opens: true }];
}

function fitToPhone(points: (TopicPoint & { opens: boolean })[]): TopicPoint[] {
  const length = points.reduce((sum, point) => sum + point.text.length, 0);
  const opening = points.filter(({ opens }) => opens);
  const chosen = length <= ALL_UP_TO || opening.length < 2 ? points : opening;
  const kept: TopicPoint[] = [];
  let used = 0;
  for (const point of chosen) {
    if (used + point.text.length > MOST) break;
    used += point.text.length;
    kept.push(point);
  }
  return kept;
}
