/** `/check`: what does not add up in a report, or how all of them add up. */

import type { FindingSide } from '../../../ingest/report.ts';
import type { HeldFinding, HeldReport } from '../../../retrieval/store/held.ts';
import type { Language } from '../../answer.ts';
import type { CommandCall } from '../commands.ts';
import { languageFor, type Said } from '../said.ts';
import type { SayInMarkup } from '../say-in.ts';
import { findNamedReport } from './name-report.ts';
import { organName } from './reports.ts';

/** Findings, and reports, that one message lists. */
const MOST_LISTED = 12;
const VERDICTS = ['holds', 'violated', 'contradiction', 'unverifiable'] as const;

export function sayCheck(call: CommandCall): Said {
  return call.argument === '' ? checkAll(call) : checkOne(call);
}

function checkOne(call: CommandCall): Said {
  const named = findNamedReport(call);
  if ('said' in named) return named.said;
  const { say, desk } = call;
  const language = languageFor(call.update, desk);
  const findings = desk.bot().corpus.findingsOf(named.report.id);
  const wrong = findings.filter(({ verdict }) => verdict === 'violated' || verdict === 'contradiction');
  const shown = wrong.slice(0, MOST_LISTED).map((finding) => formatFinding(finding, language, say));
  const rest = wrong.length - shown.length;
  const lines = [
    ...head(named.report, findings, language, say),
    ...(wrong.length === 0 ? [say('check.nothing')] : shown),
    ...(rest > 0 ? [say('check.more', { count: rest })] : []),
  ];
  return { messages: [{ html: lines.join('\n') }], event: 'command' };
}

/** Reports with something wrong come first. */
function checkAll({ update, desk, say }: CommandCall): Said {
  const { corpus } = desk.bot();
  const language = languageFor(update, desk);
  const wrongIn = (report: HeldReport) =>
    corpus.findingsOf(report.id).filter(({ verdict }) => verdict === 'violated' || verdict === 'contradiction').length;
  const reports = [...corpus.reports].sort((a, b) => wrongIn(b) - wrongIn(a) || (a.id < b.id ? -1 : 1));
  if (reports.length === 0) return { messages: [{ html: say('reports.none') }], event: 'command' };
  const shown = reports.slice(0, MOST_LISTED).flatMap((report) => head(report, corpus.findingsOf(report.id), language, say));
  const rest = reports.length - MOST_LISTED;
  const lines = [say('check.all'), ...shown, ...(rest > 0 ? [say('check.more', { count: rest })] : [])];
  return { messages: [{ html: lines.join('\n') }], event: 'command' };
}

function head(report: HeldReport, findings: readonly HeldFinding[], language: Language, say: SayInMarkup): string[] {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, findings.filter((finding) => finding.verdict === verdict).length]));
  return [say('check.head', { organ: organName(report, language), year: report.masthead.year }), say('check.counts', counts)];
}

function formatFinding({ verdict, subject, left, right }: HeldFinding, language: Language, say: SayInMarkup): string {
  const key = verdict === 'violated' ? 'check.violated' : 'check.contradiction';
  return say(key, { subject: subject[language], left: formatSide(left, say), right: formatSide(right, say) });
}

/** "label = 22件"; words of the report that state no number stand alone. */
function formatSide({ label, value, unit, sentence }: FindingSide, say: SayInMarkup): string {
  if (value !== null) return `${label} = ${value}${unit ?? ''}`;
  return sentence === undefined ? `${label} = ${say('check.blank')}` : label;
}
