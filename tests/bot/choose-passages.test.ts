import { describe, expect, it } from 'vitest';
import { judgeHit, rankAnswers } from '../../bot/answer/choose-passages.ts';
import { clausesOf, joinPieces, quotePieces } from '../../bot/answer/quote-clauses.ts';
import { topicPoints } from '../../bot/answer/topic-points.ts';
import { holdsFittingNumber, readNeed, satisfiesNeed, splitAskings } from '../../bot/question/answer-need.ts';
import { TOPICS } from '../../data/forms/topics.ts';
import type { PlacedTerm } from '../../retrieval/coverage.ts';
import type { SearchHit } from '../../retrieval/search-hit.ts';

const hit = (text: string, terms: PlacedTerm[], report = 'a'): SearchHit => ({
  report,
  sentence: 0,
  passage: 0,
  section: 0,
  sectionTitle: '',
  text,
  before: '',
  after: '',
  start: 0,
  end: text.length,
  score: 1,
  ranks: { words: 1, expanded: 1, vectors: null },
  similarity: null,
  closeReading: null,
  coverage: 1,
  coveredTerms: [],
  missingTerms: [],
  duplicates: [],
  terms,
});
const term = (surface: string, place: PlacedTerm['place'], found = [surface]): PlacedTerm => ({
  surface,
  place,
  found: place === 'nowhere' || place === 'elsewhere' ? [] : found,
  weight: 0.8,
  known: true,
});

describe('what a question needs', () => {
  it.each([
    { question: '来了多少人', text: '邀请代表20余人参加', fits: true },
    { question: '来了多少人', text: '举办活动3次', fits: false },
    { question: '关停了几家网站', text: '关停网站24个', fits: true },
    { question: '发了多少条', text: '2020年1月发布', fits: false },
    { question: '压缩到几个工作日', text: '压缩到3个工作日', fits: true },
    { question: '有多少人', text: '工作人员130余人接受辅导', fits: false },
    { question: 'how many people joined', text: '群众 20 余人参加', fits: true },
    { question: '有几项', text: '相关制度由八项增为十二项', fits: true },
    { question: '有几项', text: '宁政发〔2018〕1号', fits: false },
  ])('$question — $text', ({ question, text, fits }) => {
    expect(holdsFittingNumber(text, readNeed(question))).toBe(fits);
  });

  it.each([
    { question: '哪天上线', text: '2020年12月7日上线。', fits: true },
    { question: '哪天上线', text: '2020年上线。', fits: false },
    { question: 'on what date did it go online', text: '12 月上线。', fits: false },
    { question: '活动花了多少钱', text: '20余人参加活动。', fits: false },
    { question: '活动花了多少钱', text: '活动支出3.5万元。', fits: true },
    { question: '完好率是多少', text: '完好率为32.89%。', fits: true },
    { question: '办结率是多少', text: '办结12件。', fits: false },
    { question: '局长是谁', text: '局长信箱处理来信80条。', fits: false },
    { question: '局长是谁', text: '局长王某某主持。', fits: false },
    { question: '局长是谁', text: '局长：张三四。', fits: true },
    { question: 'who is the director', text: '厅长信箱共处理80余条。', fits: false },
    { question: '哪五个县市', text: '试点设在甲县、乙县、丙市、丁县、戊县。', fits: true },
    { question: '哪五个县市', text: '试点设在甲县、乙县。', fits: false },
    { question: '"人事信息"栏目', text: '公开信息7条。', fits: false },
    { question: '是80还是165', text: '发布80条。', fits: true },
    { question: '是80还是165', text: '发布180条。', fits: false },
  ])('$question — $text', ({ question, text, fits }) => {
    expect(satisfiesNeed(text, readNeed(question))).toBe(fits);
  });

  it.each([
    { question: '曝光了几家网站,追责了多少人', parts: 2 },
    { question: 'how many sites were exposed, and how many people were disciplined?', parts: 2 },
    { question: '2020年,发了多少条', parts: 1 },
  ])('$question asks $parts', ({ question, parts }) => {
    expect(splitAskings(question)).toHaveLength(parts);
  });
});

describe('the sentence that answers', () => {
  const need = readNeed('媒体采风多少次');

  it.each([
    { name: 'speaks of it and holds the number', of: hit('媒体采风15次。', [term('采风', 'sentence')]), answers: true },
    { name: 'holds no number', of: hit('媒体采风。', [term('采风', 'sentence')]), answers: false },
    {
      name: 'leaves a word that stands nowhere in the report',
      of: hit('媒体采风15次。', [term('采风', 'sentence'), term('抖音', 'nowhere')]),
      answers: false,
    },
    { name: 'covers half', of: hit('采风15次。', [term('采风', 'sentence'), term('外国', 'elsewhere')]), answers: false },
    {
      name: 'has the number far from the words',
      of: hit('召开会议，部署全年工作，组织采风，强化管理，提升水平，印发通知，开展检查，培训2次。', [term('采风', 'sentence')]),
      answers: false,
    },
    { name: 'goes on from the sentence before', of: hit('共组织15次。', [term('采风', 'before')]), answers: true },
    { name: 'stands only under the heading', of: hit('共组织15次。', [term('采风', 'around')]), answers: false },
    { name: 'is named by nothing', of: hit('共15次。', []), answers: false },
  ])('$name: $answers', ({ of, answers }) => {
    expect(judgeHit(of, 0, need, false) !== undefined).toBe(answers);
  });

  it('must use the words of the asker where the reading is strict', () => {
    const synonym = hit('媒体采访15次。', [term('采风', 'sentence', ['采访'])]);
    expect(judgeHit(synonym, 0, need, false)).toBeDefined();
    expect(judgeHit(synonym, 0, need, true)).toBeUndefined();
  });

  it('ranks the sentence with more of the question first', () => {
    const whole = hit('媒体采风15次。', [term('媒体', 'sentence'), term('采风', 'sentence')], 'b');
    const part = hit('采风15次。', [term('媒体', 'before'), term('采风', 'sentence')]);
    expect(rankAnswers([part, whole], need, false)[0]?.hit.report).toBe('b');
  });
});

describe('quotations', () => {
  const long = `${'甲'.repeat(90)}，${'乙'.repeat(90)}，发布信息 485 条，${'丙'.repeat(90)}，${'丁'.repeat(90)}。`;

  it('are whole where they are short', () => expect(quotePieces('发布信息3条。', ['信息'])).toEqual(['发布信息3条。']));
  it('are verbatim pieces in order', () => {
    const pieces = quotePieces(long, ['发布信息']);
    let at = 0;
    for (const piece of pieces) {
      at = long.indexOf(piece, at);
      expect(at).toBeGreaterThanOrEqual(0);
    }
    expect(joinPieces(pieces, long)).toContain('发布信息 485 条');
    expect(joinPieces(pieces, long)).toMatch(/^…/);
  });
  it('take out of an enumeration of numbers what is asked, with what is counted', () => {
    const text = '全市共办申请77件（甲县7件、乙县8件、丙县9件、丁区10件、戊区43件），同比增长3%。';
    expect(joinPieces(quotePieces(text, ['丙县']), text)).toBe('全市共办申请77件（…丙县9件、…同比增长3%。');
    expect(quotePieces(text, ['申请'])).toEqual([text]);
    expect(quotePieces(text, ['甲县', '乙县', '丙县', '丁区'])).toEqual([text]);
  });
  it('lose nothing when cut into clauses', () => expect(clausesOf(long).join('')).toBe(long));
});

describe('problems and improvements', () => {
  const lines = ['仍有差距：一是认识不够。', '二是力量薄弱。', '下一步，将做好两项工作。', '一是加强培训。', '二是完善制度。'];
  const text = `五、存在的主要问题及改进情况\n${lines.join('\n')}`;
  const prose = {
    text,
    sections: [{ report: 'a', index: 0, level: 1, title: '五、存在的主要问题及改进情况', start: 0, end: text.length }],
    sentences: lines.map((line, index) => ({
      report: 'a',
      index,
      passage: 0,
      section: 0,
      text: line,
      start: text.indexOf(line),
      end: text.indexOf(line) + line.length,
    })),
  };
  const points = (key: string) =>
    TOPICS.filter((topic) => topic.key === key).flatMap((topic) => topicPoints(topic, prose).map((point) => point.text));

  it('are told apart', () => {
    expect(points('problems')).toEqual(lines.slice(0, 2));
    expect(points('improvements')).toEqual(lines.slice(2));
  });
  it('are not found in a report without that part', () => {
    const none = { ...prose, sections: [{ ...prose.sections[0]!, title: '一、总体情况' }] };
    expect(TOPICS.filter(({ key }) => key === 'problems').flatMap((topic) => topicPoints(topic, none))).toEqual([]);
  });
});
