import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPLICANT_COLUMNS } from '../../data/forms/applicant-columns.ts';
import { findEdition, listCells } from '../../data/forms/editions.ts';
import type { TableKey } from '../../data/forms/form-edition.ts';
import { noteIn } from '../../ingest/finding-note.ts';
import { reconcile } from '../../ingest/reconcile.ts';
import type { Figure } from '../../ingest/report.ts';
import { type GoldFigure, ORIGINALS, readGold } from '../data/gold.ts';
import { buildFigure, type CellContent } from './build-figures.ts';

const edition = (id: string) => findEdition(id) ?? expect.fail(id);
const find = (figures: Figure[], id: string, identity: string, subject?: string) =>
  reconcile(figures, edition(id)).filter((finding) => finding.identity === identity && (!subject || finding.subject.zh.endsWith(subject)));

/** Part four, 行政复议: 维持, 纠正, 其他, 未审结, 总计. */
const review = (...contents: CellContent[]) =>
  ['upheld', 'corrected', 'other-result', 'pending', 'total'].map((column, index) =>
    buildFigure('2021', 'review_litigation', 'reconsideration', column, contents[index] ?? null),
  );

describe('blank is not zero', () => {
  it.each<[string, CellContent[], string]>([
    ['every cell printed and right', [1, 0, 2, 0, 3], 'holds'],
    ['every cell printed and wrong', [1, 0, 2, 0, 4], 'violated'],
    ['a blank total', [1, 0, 2, 0, null], 'unverifiable'],
    ['blank addends, the printed ones make the total', [1, null, 2, null, 3], 'holds'],
    ['not applicable is treated like blank', [1, '/', 2, '/', 3], 'holds'],
    ['blank addends, the printed ones do not make the total', [1, null, 1, null, 3], 'unverifiable'],
    ['printed addends beyond the total beside a blank', [4, null, 1, 0, 3], 'unverifiable'],
    ['nothing but blanks', [null, null, null, null, null], 'unverifiable'],
    ['a total of zero and blank addends', [null, null, null, null, 0], 'unverifiable'],
    ['an illegible addend', [1, '?', 2, 0, 3], 'unverifiable'],
  ])('%s', (_, contents, verdict) => {
    const [finding, ...more] = find(review(...contents), '2021', 'I4');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ verdict, subject: { zh: '行政复议' } });
    if (verdict === 'holds' && contents.some((content) => typeof content !== 'number'))
      expect(noteIn(finding?.note, 'en')).toMatch(/2 blank/);
  });

  it('says nothing about what the report does not print, and never puts zero for it', () => {
    expect(reconcile([], edition('2021'))).toEqual([]);
    const [finding] = find(review(1, 2, null, null, null).slice(0, 2), '2021', 'I4');
    expect(finding).toMatchObject({ verdict: 'unverifiable', left: { value: 3 }, right: { value: null } });
  });
});

describe('part three', () => {
  const column = (contents: Record<string, CellContent>, key = 'natural-person') =>
    Object.entries(contents).map(([row, content]) => buildFigure('2019', 'applications', row, key, content));

  it('checks what the form prints itself', () => {
    const cells = { 'newly-received': 22, 'carried-over': 1, 'outcome/total': 21, 'carried-forward': 2 };
    expect(find(column(cells), '2019', 'I1')).toMatchObject([{ verdict: 'holds', left: { value: 23 }, right: { value: 23 } }]);
    expect(find(column({ ...cells, 'carried-forward': 3 }), '2019', 'I1')).toMatchObject([{ verdict: 'violated', right: { value: 24 } }]);
  });

  it('puts the printed parts in place of a blank （七）总计, beside the verdict on the blank', () => {
    const cells = {
      'newly-received': 3,
      'carried-over': 0,
      'outcome/granted': 1,
      'outcome/granted-in-part': 2,
      'outcome/total': null,
      'carried-forward': 0,
    };
    const findings = find(column(cells), '2019', 'I1');
    expect(findings.map((finding) => finding.verdict)).toEqual(['unverifiable', 'holds']);
    expect(findings[1]).toMatchObject({ left: { value: 3, figures: [0, 1] }, right: { value: 3, figures: [2, 3, 5] } });
    expect(find(column({ ...cells, 'outcome/granted': 2 }), '2019', 'I1').map((finding) => finding.verdict)).toEqual(['unverifiable']);
  });

  it('adds six kinds of applicant along a row', () => {
    const row = APPLICANT_COLUMNS.map((entry, index) =>
      buildFigure('2021', 'applications', 'newly-received', entry.key, entry.total ? 15 : index),
    );
    expect(find(row, '2021', 'I3')).toMatchObject([
      { verdict: 'holds', subject: { zh: '一、本年新收政府信息公开申请数量' }, right: { figures: [6] } },
    ]);
  });
});

describe('inequalities of the table up to 2018', () => {
  const cell = (row: string, content: CellContent) => buildFigure('pre-2019', 'statistics', row, 'count', content);
  const channels = (total: CellContent, ...contents: CellContent[]) => [
    cell('disclosure/information', total),
    ...['gazette', 'website', 'weibo', 'wechat', 'other-channel'].map((name, index) =>
      cell(`disclosure/channels/${name}`, contents[index] ?? null),
    ),
  ];
  it.each<[string, Figure[], string]>([
    ['one item published twice counts once', channels(5468, 2, 5006, 0, 88, 374), 'holds'],
    ['fewer than the whole', channels(5500, 2, 5006, 0, 88, 374), 'violated'],
    ['blank channels, already enough', channels(100, null, 90, null, 20, null), 'holds'],
    ['blank channels, not enough', channels(200, null, 90, null, 20, null), 'unverifiable'],
    ['a blank whole', channels(null, 1, 1, 1, 1, 1), 'unverifiable'],
  ])('%s', (_, figures, verdict) => {
    expect(find(figures, 'pre-2019', 'I7', '计1条）').map((finding) => finding.verdict)).toContain(verdict);
  });
});

describe('whole numbers', () => {
  const fees = (content: CellContent, unit?: string) => buildFigure('2021', 'proactive', 'administrative-fee', 'fee-amount', content, unit);
  const change = (content: CellContent) => buildFigure('2019', 'proactive', 'licence', 'change-this-year', content);
  it.each<[string, string, Figure, boolean]>([
    ['money may have decimals', '2021', fees(24252.311082), false],
    ['money printed without a unit too', '2021', fees(0.5, ''), false],
    ['money is not negative', '2021', fees(-1), true],
    ['增/减 may be negative', '2019', change(-2), false],
    ['增/减 is whole', '2019', change(1.5), true],
    ['counts are not negative', '2021', buildFigure('2021', 'applications', 'newly-received', 'total', -1), true],
    ['counts are whole', '2021', buildFigure('2021', 'applications', 'newly-received', 'total', 1.5), true],
  ])('%s', (_, id, figure, broken) => {
    expect(find([figure], id, 'I5').map((finding) => finding.verdict)).toEqual(broken ? ['violated'] : []);
  });
});

it('agrees with a naive oracle on any filling of part four', () => {
  const content = fc.oneof(fc.constant(null), fc.constant('?' as const), fc.integer({ min: 0, max: 3 }));
  fc.assert(
    fc.property(fc.tuple(content, content, content, content, content), (contents) => {
      const parts = contents.slice(0, 4);
      const printed = parts.filter((part) => typeof part === 'number');
      let sum = 0;
      for (const part of printed) sum += part;
      let expected = 'unverifiable';
      if (!contents.includes('?') && contents[4] !== null && printed.length > 0) {
        if (sum === contents[4]) expected = 'holds';
        else if (printed.length === 4) expected = 'violated';
      }
      expect(find(review(...contents), '2021', 'I4').map((finding) => finding.verdict)).toEqual([expected]);
    }),
  );
});

interface GoldCheck {
  id: string;
  report: string;
  kind: string;
  name: string;
  left: { value: number | null };
  right: { value: number | null };
  holds: boolean | 'unverifiable';
}

/** Says which finding a gold line speaks of: identity, subject, and whether parts stand in for a blank total. */
function readName(name: string): { identity: string; subject: string; substituted: boolean } | undefined {
  const bracket = /（([^（）]*(?:（[^（）]*）[^（）]*)*)）$/.exec(name)?.[1] ?? '';
  const [subject = '', ...remarks] = bracket.split(/，(?!只计|不计)/);
  if (/^新收/.test(name)) return { identity: 'I1', subject, substituted: remarks.some((remark) => /代替|推得/.test(remark)) };
  if (/^各项办理结果/.test(name)) return { identity: 'I2', subject: /整行空白/.test(name) ? '总计' : subject, substituted: false };
  if (/^六类申请人/.test(name)) return { identity: 'I3', subject: bracket, substituted: false };
  if (/^四种结果/.test(name)) return { identity: 'I4', subject: bracket, substituted: false };
  const whole = /^(收到申请数|申请办结数|申请答复数|不同意公开答复数|行政复议|行政诉讼|工作人员)=.*[+之]/.exec(name)?.[1];
  if (whole) return { identity: 'I6', subject: whole, substituted: false };
  const inequality = /≥(主动公开政府信息数|回应公众关注热点或重大舆情数)/.exec(name)?.[1];
  return inequality ? { identity: 'I7', subject: inequality, substituted: false } : undefined;
}

describe.skipIf(!ORIGINALS)('the five reports (needs WENBAO_ORIGINALS)', () => {
  const gold = readGold<GoldCheck>('eval/checks.jsonl').filter((check) => check.kind === 'identity');
  const lines = readGold<GoldFigure>('eval/figures.jsonl');
  const findings = new Map(
    [...new Set(lines.map((line) => line.report))].map((report) => {
      const own = lines.filter((line) => line.report === report);
      const form = edition(own[0]?.form ?? '');
      const cells = listCells(form);
      const figures = own.map((line) => {
        const cell = cells.find(
          (candidate) =>
            candidate.columnLabel === line.column && [...candidate.rowPath].join() === line.row.join() && candidate.table === line.table,
        );
        if (!cell) throw new Error(`no cell for ${line.id}`);
        return buildFigure(form.id, line.table as TableKey, cell.row, cell.column, cell.content === 'text' ? null : line.value, line.unit);
      });
      return [report, reconcile(figures, form)] as const;
    }),
  );
  // Lines about identities that the forms do not have: 收到 = 办结, 办结 = 答复, 主动公开规范性文件 ≤ 制发.
  const covered = gold.filter((check) => readName(check.name));

  it('covers every identity of the forms', () => expect(gold.length - covered.length).toBeLessThanOrEqual(6));

  it.each(covered.map((check) => [check.id, check.name, check] as const))('%s %s', (_, __, check) => {
    const { identity, subject, substituted } = readName(check.name) ?? expect.fail(check.name);
    const own = (findings.get(check.report) ?? []).filter(
      (finding) => finding.identity === identity && (finding.subject.zh === subject || finding.subject.zh.includes(subject)),
    );
    const candidates = own.filter((finding) => /总计空白/.test(finding.note ?? '') === substituted);
    const verdict = check.holds === true ? 'holds' : check.holds === false ? 'violated' : 'unverifiable';
    const sides = ['I6', 'I7'].includes(identity) || substituted ? [check.left.value, check.right.value] : undefined;
    const match =
      candidates.find((finding) => !sides || (finding.left.value === sides[0] && finding.right.value === sides[1])) ?? candidates[0];
    expect(match, `${identity} ${subject}`).toMatchObject({ verdict });
  });

  it('finds no violated identity but the one that is there', () => {
    const violated = [...findings.values()].flat().filter((finding) => finding.verdict === 'violated');
    expect(violated.map((finding) => [finding.identity, finding.left.value, finding.right.value])).toEqual([['I7', 12379, 52958]]);
  });
});
