/** How a cell is called in an answer: short enough for a phone, long enough to be no other cell. */
import { cellLabel, findCell } from '../../data/forms/editions.ts';
import type { CellKey } from '../../data/forms/form-edition.ts';
import type { Language } from '../answer.ts';

/** '（四）无法提供' → '无法提供'; '1.属于国家秘密' → '属于国家秘密'; '其中：涉及国家秘密' → '涉及国家秘密'. Bracketed notes go. */
export function plainLabel(printed: string): string {
  return printed
    .replace(/^(?:其中\s*[：:]\s*)?(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\s*[.、．])?\s*(?:其中[：:])?/u, '')
    .replace(/（[^（）]*）/gu, '')
    .trim();
}

/** The edition of cells that only a local table prints. */
const LOCAL = 'local';

/** Labels that say nothing without the one above them. */
const DEPENDENT = /^(?:总计|合计|其他|小计|其他情形数|被依法纠错数|维持具体行政行为数|维持具体行政行为或者驳回原告诉讼请求数)$/;

/** Headings that only hold the table together: 第二十条第（一）项, 三、本年度办理结果. */
const FRAME = /^(?:第二十条第|一、主动公开情况|二、回应解读情况|三、依申请公开情况|八、机构建设|九、政府信息公开会议)|^（二）通过不同渠道/;

/** '无法提供·本机关不掌握相关政府信息', '行政许可·处理决定数量', '行政诉讼·未经复议直接起诉·总计' / the form's English. Throws where there is no such cell. */
export function shortCellLabel(key: CellKey, lang: Language, { withTotal = false } = {}): string {
  if (key.edition === LOCAL) return [...key.row.split('/').map(plainLabel), key.column].join(lang === 'zh' ? '·' : ' · ');
  if (lang === 'en') return cellLabel(key).en;
  const cell = findCell(key);
  if (!cell) return cellLabel(key).zh;
  const parts = cell.rowPath.filter((label) => !FRAME.test(label)).map(plainLabel);
  const kept = parts.filter(
    (_label, index) => index === parts.length - 1 || index > 0 || DEPENDENT.test(parts[index + 1] ?? '') || parts.length === 2,
  );
  const row = kept.filter((label, index) => !(label === '本年度办理结果' && index === 0 && !DEPENDENT.test(kept[1] ?? '')));
  const isLoneTotal = cell.total && !withTotal && key.table !== 'review_litigation';
  const column = isLoneTotal ? [] : [plainLabel(cell.columnLabel)];
  return [...row, ...column].join('·');
}

/** The part of a cell's label that tells it from its neighbours in a list: the column where rows agree, the row where columns do. */
export function listLabels(keys: CellKey[], lang: Language): string[] {
  const sameRow = keys.every((key) => key.row === keys[0]?.row && key.table === keys[0]?.table);
  const labels = keys.map((key) => shortCellLabel(key, lang, { withTotal: sameRow }));
  const separator = lang === 'zh' ? '·' : ' · ';
  if (keys.length < 2) return labels;
  const split = labels.map((label) => label.split(separator));
  let shared = 0;
  while (split.every((parts) => parts.length > shared + 1 && parts[shared] === split[0]![shared])) shared++;
  return split.map((parts) => parts.slice(shared).join(separator));
}

/** What a list of cells has in common, '' if nothing: the head of the list. */
export function sharedLabel(keys: CellKey[], lang: Language): string {
  const separator = lang === 'zh' ? '·' : ' · ';
  const sameRow = keys.every((key) => key.row === keys[0]?.row && key.table === keys[0]?.table);
  const split = keys.map((key) => shortCellLabel(key, lang, { withTotal: sameRow }).split(separator));
  let shared = 0;
  while (split.length > 1 && split.every((parts) => parts.length > shared + 1 && parts[shared] === split[0]![shared])) shared++;
  return (split[0] ?? []).slice(0, shared).join(separator);
}
