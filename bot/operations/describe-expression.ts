/** An expression as an indented tree, for `explain`. */
import type { CellRequest } from '../plan.ts';
import { type Expression, operandsOf } from './expression.ts';

/** One line for each node, the nodes under it two spaces further in. */
export function describeExpression(expression: Expression, depth = 0): string[] {
  const indent = '  '.repeat(depth);
  const own =
    expression.kind === 'cells' || expression.kind === 'there'
      ? expression.requests.map((request) => `${indent}  ${describeRequest(request)}`)
      : [];
  const lacking =
    expression.kind === 'cells'
      ? expression.lacking.map(({ organ, year, edition }) => `${indent}  no such cell: ${organ} ${year} (form ${edition})`)
      : [];
  return [
    `${indent}${headOf(expression)}`,
    ...own,
    ...lacking,
    ...operandsOf(expression).flatMap((operand) => describeExpression(operand, depth + 1)),
  ];
}

function headOf(expression: Expression): string {
  switch (expression.kind) {
    case 'filter':
      return `filter: ${expression.condition.comparison} ${expression.condition.threshold}${expression.condition.unit}`;
    case 'rank':
      return `rank: ${expression.least ? 'least' : 'most'} first${expression.places ? `, places ${expression.places.join(' to ')}` : ''}`;
    case 'compare':
      return `compare: ${expression.fewer ? 'the smaller' : 'the larger'} first`;
    case 'there':
      return 'in the reports that this leads to, the cells';
    case 'share':
      return expression.whole ? 'share: part, whole' : `share: part in ${expression.withinColumn ? 'its column' : 'its total'}`;
    default:
      return expression.kind;
  }
}

function describeRequest({ target, concepts, cells }: CellRequest): string {
  return `${target.organ} ${target.year} (form ${target.edition}), ${concepts.join('+')}: ${cells.map((cell) => `${cell.row}·${cell.column}`).join(', ')}`;
}
