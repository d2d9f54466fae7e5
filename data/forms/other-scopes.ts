/**
 * Headings over tables that are not the report's own: those of units below it, or of a whole area put together.
 * Source: annexes of published annual reports, which repeat the statutory tables for 所属单位 or as 汇总表.
 */

/** Words that say by themselves that a table counts other organs, or more of them than the one that reports. */
export const OTHER_SCOPE_WORDS: readonly string[] = [
  '所属',
  '下属',
  '直属',
  '下级',
  '下辖',
  '所辖',
  '辖区',
  '基层单位',
  '二级单位',
  '事业单位',
  '派出机构',
  '派驻机构',
  '分支机构',
  '各部门',
  '各单位',
  '各乡镇',
  '各镇',
  '各县',
  '各区',
  '各街道',
  '汇总',
];

/** Words that say that a table counts the organ that reports and no other. */
export const OWN_SCOPE_WORDS: readonly string[] = ['本级', '本机关', '本单位', '本局', '本厅', '本委', '本办', '机关本部'];

/** What stands around a name in the heading of a table and is no part of it. */
export const TABLE_HEADING_LEAD =
  /^(?:附件?[\d一二三四五六七八九十]{0,2}[:：、.]?|附表[\d一二三四五六七八九十]{0,2}[:：、.]?|表[\d一二三四五六七八九十]{1,2}[:：、.]?)/u;
/** Headings of the parts of the form, as a table below a name repeats them. Source: 国办公开办函〔2019〕60号 and 〔2021〕30号, headings of parts two to four. */
const PART_HEADINGS = '(?:主动公开政府信息|(?:收到和处理)?政府信息公开申请(?:办理)?|政府信息公开行政复议[、和及]?(?:行政)?诉讼)';
export const TABLE_HEADING_TAIL = new RegExp(
  `(?:关于)?(?:(?:19|20)\\d{2}年?度?)?(?:全年)?(?:${PART_HEADINGS}|(?:政府信息|政务信息|政务|信息)?(?:主动公开|依申请公开|公开)?(?:工作)?)(?:(?:19|20)\\d{2}年?度?)?(?:年度)?(?:情况|数据|工作|基本)?(?:统计)?(?:一览表|汇总表|统计表|情况表|附表|年报表|报表|表|报告|年报|情况|数据)?$`,
  'u',
);
