/**
 * How reports present themselves: titles, periods, numbers, dates, and the labelled lines that an archive puts above the text.
 * Every pattern is bounded, so that no input can make it slow. Patterns run on text whose white space was removed.
 */

/** A report's title, or its tail when the organ stands on the line above. Group 1: what stands before the year; group 2: the year. 告年度报 and 年度工作告 are known misprints. */
export const TITLE_PATTERN =
  /^《?([^，。；：:!?]{0,50}?)((?:19|20)\d{2})年?(?:年度|度)?[^，。；]{0,24}?(?:信息|政务)公开[^，。；]{0,24}?(?:报告|年报|工作告年度报|告年度报)/u;

/** Titles in which the year stands after the name of the report, or in Chinese digits. Group 1: organ; group 2: year. */
export const LATE_YEAR_PATTERN = /^《?([^，。；：:!?]{0,50}?)政府信息公开[^，。；]{0,16}?(?:报告|年报)[^，。；]{0,4}?((?:19|20)\d{2})年/u;
export const CHINESE_YEAR_PATTERN =
  /^《?([^，。；：:!?]{0,50}?)([二一][〇零○Ｏ0九][〇零○Ｏ0一二三四五六七八九]{2})年(?:度)?[^，。；]{0,24}?(?:信息|政务)公开[^，。；]{0,24}?(?:报告|年报)/u;

/** Endings that make a line a covering letter or a reference to a report, and no title. */
export const NOT_A_TITLE = /(?:的函|的通知|的批复|的请示|现予发布|如下|报送)[。：:]?$/u;

/** 统计期限: the first day of the period that the figures cover. Group 1: year. */
export const PERIOD_PATTERN = /(?:统计)?期限[^\d]{0,12}((?:19|20)\d{2})年1月1日/u;

/** 宁自然资函〔2019〕82号 on a line of its own. */
export const DOCUMENT_NUMBER_PATTERN = /^(?:文号|发文字号)?[:：]?([\p{Script=Han}]{1,12}[〔[（(]\d{4}[〕\]）)]第?\d{1,5}号)$/u;

/** A date on a line of its own, perhaps with 印发. Groups: year, month, day. */
export const DATE_PATTERN =
  /^(?:(?:发布|成文|印发|公开)?(?:时间|日期)[:：])?((?:19|20)\d{2})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?(?:印发|发布)?(?:\d{1,2}:\d{2}(?::\d{2})?)?$/u;

/** Labelled lines above the text of a crawled page. */
export const LABELLED_LINES: Readonly<Record<'title' | 'organ' | 'date' | 'documentNumber' | 'url', readonly string[]>> = {
  title: ['标题'],
  organ: ['发布机构', '发文机关', '公开机构', '发布机关', '制发机关', '信息来源'],
  date: ['发布时间', '发布日期', '成文日期', '公开日期', '生成日期'],
  documentNumber: ['文号', '发文字号'],
  url: ['原文链接', '链接', '网址'],
};

/** Endings of an organ's name; a line that ends so, and is short, can be the signature or the upper line of a title. */
export const ORGAN_ENDINGS: readonly string[] = [
  '人民政府',
  '人民政府办公厅',
  '人民政府办公室',
  '办公厅',
  '办公室',
  '委员会',
  '管委会',
  '管理委员会',
  '街道办事处',
  '办事处',
  '自治区',
  '自治州',
  '自治县',
  '厅',
  '局',
  '委',
  '署',
  '院',
  '会',
  '办',
  '中心',
  '部',
  '处',
  '所',
  '站',
  '省',
  '市',
  '县',
  '区',
  '州',
  '旗',
  '镇',
  '乡',
  '盟',
  '大队',
  '支队',
  '总队',
  '公司',
  '学校',
  '大学',
  '医院',
];

/** Words that stand for an organ and name none. */
export const PRONOUN_ORGAN_PATTERN = /^(?:我|本|该|全|各)(?:局|厅|委|办|市|县|区|省|州|盟|旗|镇|乡|街道|单位|机关|部门|自治区|院|会|中心)/u;

/** Names that begin with the word for an area instead of its name: 自治区水利厅, 市教育局. */
export const AREA_WORD_PATTERN = /^(?:自治区|自治州|自治县|省|市|县|区|州|盟|旗)(?=\p{Script=Han}{2})/u;

/** Sentences at the beginning that say who made the report. Group 1: the organ. */
export const ORGAN_IN_TEXT_PATTERNS: readonly RegExp[] = [
  /(?:公布|发布|向社会公布)([\p{Script=Han}]{3,30}?)(?:19|20)\d{2}年(?:度)?政府信息公开/u,
  /(?:要求|规定|有关规定)[，,]由?([\p{Script=Han}]{3,30}?)(?:编制|组织编制|起草|制作)(?:了|完成)?(?:本|(?:19|20)\d{2}年)/u,
  /^本(?:年度)?报告由([\p{Script=Han}]{3,30}?)(?:编制|组织编制|起草|制作)/u,
];

/** Words around a digest's front-matter value of `kind` that mark it as one. */
export const DIGEST_KINDS: readonly string[] = ['digest', '摘编'];
