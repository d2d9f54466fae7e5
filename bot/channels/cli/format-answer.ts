/** An answer as a person reads it in a terminal: text, numbered sources, further questions, receipt. */
import { COMMAND_TEXTS, type CommandTextKey } from '../../../data/wording/command-texts.ts';
import { fillIn } from '../../../data/wording/wording.ts';
import type { Answer, Citation } from '../../answer.ts';
import { wrapText } from './terminal-text.ts';

/** Headings are in the language of the answer. Lines are at most `width` columns. */
export function formatAnswer(answer: Answer, width: number): string {
  const say = (key: CommandTextKey, values = {}) => fillIn(COMMAND_TEXTS[key][answer.lang], values);
  const parts = [wrapText(answer.text, width)];
  if (answer.citations.length > 0) {
    const sources = answer.citations.map((citation) => formatCitation(citation, width, say));
    parts.push([say('answer.sources'), ...sources].join('\n'));
  }
  if (answer.suggestions.length > 0) {
    parts.push(
      [say('answer.suggestions'), ...answer.suggestions.map((suggestion) => wrapText(`  · ${suggestion}`, width, '    '))].join('\n'),
    );
  }
  if (answer.receipt)
    parts.push(
      wrapText(say(answer.citations.length > 0 ? 'answer.receipt-and-source' : 'answer.receipt', { receipt: answer.receipt }), width),
    );
  return parts.join('\n\n');
}

function formatCitation(
  citation: Citation,
  width: number,
  say: (key: CommandTextKey, values?: Record<string, string | number>) => string,
): string {
  const title = citation.kind === 'digest' ? say('answer.digest', { title: citation.title }) : citation.title;
  const place = [citation.section, ...(citation.row && citation.column ? [`${citation.row.join(' › ')} · ${citation.column}`] : [])];
  if (citation.page !== undefined) place.push(say('answer.page', { page: citation.page }));
  const mark = `  [${citation.id}] `;
  const indent = ' '.repeat(mark.length);
  const lines = [`${mark}${title}`, `${indent}${place.join(' · ')}`, `${indent}${say('answer.quote', { quote: citation.quote })}`];
  if (citation.url) lines.push(`${indent}${citation.url}`);
  return lines.map((line) => wrapText(line, width, indent)).join('\n');
}
