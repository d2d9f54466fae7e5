/** Units that count the same kind of thing, so that 450 名 may stand beside 19,871 人次. */
const CLASSES: readonly (readonly string[])[] = [
  ['人', '名', '人次', '位'],
  ['件', '件次', '宗', '起', '例', '份'],
  ['条', '篇'],
  ['次', '场', '期', '场次', '批次'],
  ['个', '家', '处'],
  ['元', '万元', '亿元'],
];

/** The first unit of the class; a scaled unit (万条) is of its base unit's class; an unknown unit is a class of its own. */
export function unitClass(unit: string): string {
  const base = unit === '万元' || unit === '亿元' ? unit : unit.replace(/^[万亿]/, '');
  return CLASSES.find((members) => members.includes(base))?.[0] ?? base;
}
