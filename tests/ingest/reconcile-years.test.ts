import { describe, expect, it } from 'vitest';
import { findEdition } from '../../data/forms/editions.ts';
import { reconcileYears } from '../../ingest/reconcile-years.ts';
import type { Figure } from '../../ingest/report.ts';
import { buildFigure, type CellContent } from './build-figures.ts';

const report = (edition: string, ...figures: Figure[]) => ({ edition: findEdition(edition) ?? expect.fail(edition), figures });
const forward = (edition: string, content: CellContent) => buildFigure(edition, 'applications', 'carried-forward', 'total', content);
const over = (edition: string, content: CellContent) => buildFigure(edition, 'applications', 'carried-over', 'total', content);
const proactive = (edition: string, row: string, column: string, content: CellContent) =>
  buildFigure(edition, 'proactive', row, column, content);
const verdicts = (...reports: Parameters<typeof reconcileYears>) =>
  reconcileYears(...reports).map((finding) => `${finding.identity} ${finding.verdict}`);

describe('consecutive years', () => {
  it.each<[string, CellContent, CellContent, string]>([
    ['the same', 2, 2, 'X1 holds'],
    ['not the same', 2, 1, 'X1 violated'],
    ['blank before', null, 0, 'X1 unverifiable'],
    ['illegible after', 2, '?', 'X1 unverifiable'],
  ])('what is carried forward is carried over: %s', (_, before, after, expected) => {
    expect(verdicts(report('2019', forward('2019', before)), report('2021', over('2021', after)))).toEqual([expected]);
  });

  it('counts documents in force on the form of 2021 only', () => {
    const last = report('2021', proactive('2021', 'regulation', 'in-force', 60));
    const next = report(
      '2021',
      proactive('2021', 'regulation', 'issued-this-year', 6),
      proactive('2021', 'regulation', 'repealed-this-year', 4),
      proactive('2021', 'regulation', 'in-force', 62),
    );
    const [finding] = reconcileYears(last, next);
    expect(finding).toMatchObject({
      identity: 'X2',
      verdict: 'holds',
      left: { value: 62, later: [2] },
      right: { value: 62, earlier: [0], later: [0, 1] },
    });
    expect(verdicts(report('2019'), next)).toEqual([]);
  });

  it('carries items and their change into the next year', () => {
    const last = report(
      '2019',
      proactive('2019', 'licence', 'previous-year-items', 35),
      proactive('2019', 'licence', 'change-this-year', -2),
    );
    expect(verdicts(last, report('2019', proactive('2019', 'licence', 'previous-year-items', 33)))).toEqual(['X3 holds']);
    expect(verdicts(last, report('2019', proactive('2019', 'licence', 'previous-year-items', 35)))).toEqual(['X3 violated']);
  });

  it('links nothing to the table used up to 2018', () => {
    const old = report('pre-2019', buildFigure('pre-2019', 'statistics', 'applications/received', 'count', 5));
    expect(verdicts(old, report('2019', over('2019', 1)))).toEqual([]);
  });
});
