/** Small reports for the tests of the store and of retrieval: made of given sentences and figures, with offsets that hold. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Figure, Masthead, Report } from '../../ingest/report.ts';

export interface ReportFixture {
  source: string;
  sentences?: string[];
  figures?: Partial<Figure>[];
  masthead?: Partial<Masthead>;
  kind?: Report['kind'];
}

/** A report of one section whose sentences are each a passage of their own, and the bytes it stands for. */
export function makeReport({
  source,
  sentences = ['本机关全年收到申请3件。'],
  figures = [],
  masthead = {},
  kind = 'original',
}: ReportFixture): {
  report: Report;
  bytes: Uint8Array;
} {
  const text = sentences.join('\n');
  const bytes = Buffer.from(`${text}\n${JSON.stringify(figures)}`);
  const spans = sentences.map((sentence, index) => {
    const start = sentences.slice(0, index).join('\n').length + (index > 0 ? 1 : 0);
    return { index, section: 0, text: sentence, start, end: start + sentence.length };
  });
  const report: Report = {
    source,
    contentHash: createHash('sha256').update(bytes).digest('hex'),
    kind,
    text,
    masthead: { organ: '甲省自然资源厅', organPrinted: '省自然资源厅', year: 2020, edition: '2019', title: '2020年度报告', ...masthead },
    sections: [{ index: 0, level: 1, title: '一、总体情况', start: 0, end: text.length }],
    figures: figures.map((figure) => ({
      table: 'applications',
      rowKey: 'newly-received',
      columnKey: 'total',
      row: ['一、本年新收政府信息公开申请数量'],
      column: '总计',
      state: 'number',
      value: 3,
      unit: '件',
      raw: '3',
      section: 0,
      start: 0,
      end: 1,
      ...figure,
    })),
    mentions: [{ sentence: 0, value: 3, unit: '件', qualifier: '', raw: '3件', start: 0, end: 2 }],
    passages: spans,
    sentences: spans.map((span) => ({ ...span, passage: span.index })),
    findings: [
      {
        identity: 'I1',
        verdict: 'holds',
        subject: { zh: '总计', en: 'total' },
        left: { label: '一 + 二', value: 3, figures: [0] },
        right: { label: '三 + 四', value: 3, figures: [0] },
      },
    ],
    messages: [{ code: 'total-blank', text: 'The total is blank; it was left so.' }],
  };
  return { report, bytes };
}

/** A folder of its own for one test, removed when the test is over. */
export function makeHome(): string {
  const home = mkdtempSync(path.join(tmpdir(), 'wenbao-test-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}
