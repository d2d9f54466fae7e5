/**
 * How reports present themselves: titles, periods, numbers, dates, and the labelled lines that an archive puts above the text.
 * Every pattern is bounded, so that no input can make it slow. Patterns run on text whose white space was removed.
 */

/** The name of the report in a title. 告年度报 and 年度工作告 are known misprints; the year may stand within it: 政府信息公开工作2020年度报告. */
export const TITLE_NAME_PATTERN =
  /(?:政府信息|政务信息|政务|信息)(?:主动)?公开[^，。；]{0,24}?(?:工作告年度报|告年度报|报告|年报|年度情况)/u;

/** A year in a title, alone or with 年 or 年度 behind it; the year of a date (2021年1月9日) or of a document number (〔2024〕3号) is none. Group 1: digits; group 2: Chinese digits. */
export const TITLE_YEAR_PATTERN =
  /(?<!\d)((?:19|20)\d{2})(?!\d|年\d{1,2}月|[-/.]\d|[〕\]）)]第?\d{1,5}号)(?:年度|年份|年|度)?|([二一][〇零○ＯO0九][〇零○ＯO0一二三四五六七八九]{2})年(?:度|份)?/u;

/** What may stand around an organ's name in a title and is no part of it, at the beginning and at the end. */
export const TITLE_LEAD_PATTERN =
  /^(?:附件?\d{0,2}[、.]?(?![\p{Script=Han}])|\d{1,2}[、.]|[#>*·●★◆-]{1,6}|关于(?:发布|公布|印发|报送|公开|做好|更正|修订|修正)?|转发|公布|发布|[《【〔[(（“"])+/u;
export const TITLE_TAIL_PATTERN = /(?:关于(?:发布|公布|印发|报送|公开)?|的|上报|报送|编制|公布|发布|本级|[》”"《【〔[(（·:：_|—–-])+$/u;

/** A mark of a corrected version beside a title's words; it says nothing of whose report it is. */
export const REVISION_PATTERN = /[【〔[(（](?:修订|更正|修正|更新|勘误|重新发布|补充)(?:版|稿|后)?[】〕\])）]/gu;

/** A document number in brackets, as some titles end with. */
export const NUMBER_IN_TITLE_PATTERN = /[(（]?[\p{Script=Han}]{1,12}[〔[（(]\d{4}[〕\]）)]第?\d{1,5}号[)）]?$/u;

/** Words before a colon in a title that name no organ: 附件1：, 标题：. */
export const TITLE_LABEL_PATTERN = /^(?:附件?\d{0,2}|标题|名称|信息名称|文件名称|题名|主题|文章标题|更正|修订|修正|更新)$/u;

/** Lines that are a covering letter, a reference to a report, a page's path or the title of a report on something else, and no title. */
export const NOT_A_TITLE =
  /(?:的函|的通知|的批复|的请示|现予发布|如下|报送)[。：:]?$|^(?:[您你]?(?:当前|现在|所在)的?位置|首页)|[>＞»›→]|(?:预算|决算|财政|财务|三公经费|环境|企业|招生|预决算|绩效)(?:等)?(?:的)?(?:信息)?公开/u;

/** 统计期限: the first day of the period that the figures cover. Group 1: year. */
export const PERIOD_PATTERN =
  /(?:(?:期限|时限|期间|时段|区间|周期|时间|数据|情况)[^\d。]{0,14}((?:19|20)\d{2})(?:年0?1月0?1日|[.]0?1[.]0?1)|((?:19|20)\d{2})年0?1月0?1日(?:起|始)?(?:至|到|—{1,2}|–|-|~|～){1,2}(?:同年|当年|本年|\d{4}年)?12月31日)/u;

/** The year with which running text begins. Group 1. */
export const PROSE_YEAR_PATTERN = /^((?:19|20)\d{2})年(?:度)?(?:[，,]|以来)/u;

/** 宁自然资函〔2019〕82号 on a line of its own. */
export const DOCUMENT_NUMBER_PATTERN = /^(?:文号|发文字号)?[:：]?([\p{Script=Han}]{1,12}[〔[（(]\d{4}[〕\]）)]第?\d{1,5}号)$/u;

/** A date on a line of its own, perhaps with 印发. Groups: year, month, day. */
export const DATE_PATTERN =
  /^(?:(?:发布|成文|印发|公开)?(?:时间|日期)[:：])?((?:19|20)\d{2})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?(?:印发|发布)?(?:\d{1,2}:\d{2}(?::\d{2})?)?$/u;

/** 二〇二一年一月九日. Groups: year, month, day. */
export const CHINESE_DATE_PATTERN =
  /^([二一][〇零○Ｏ0九][〇零○Ｏ0一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日(?:印发|发布)?$/u;

/** Labelled lines above the text of a crawled page. */
export const LABELLED_LINES: Readonly<Record<'title' | 'organ' | 'date' | 'documentNumber' | 'url', readonly string[]>> = {
  title: ['标题', '信息名称', '名称'],
  organ: [
    '发布机构',
    '发文机关',
    '公开机构',
    '发布机关',
    '制发机关',
    '信息来源',
    '发布单位',
    '公开单位',
    '责任单位',
    '责任部门',
    '公开责任部门',
    '来源',
    '稿源',
    '作者',
  ],
  date: ['发布时间', '发布日期', '成文日期', '公开日期', '生成日期', '成文时间', '公开时间', '生成时间', '日期', '时间'],
  documentNumber: ['文号', '发文字号'],
  url: ['原文链接', '链接', '网址'],
};

/** Where the value behind a label ends, on a line that holds several. */
export const LABELLED_LINE_END =
  /[【[|｜]|(?:发布|公开|成文|生成|更新|印发)?(?:时间|日期)[:：]|(?:信息)?来源[:：]|(?:发布|公开|制发|发文)(?:机构|机关|单位)[:：]|(?:责任|信息)?编辑[:：]|作者[:：]|(?:浏览|阅读|点击|访问)(?:次数|量|数)?[:：]?|(?:字体|字号|大小)[:：]?|索引号[:：]?|文号[:：]|发文字号[:：]|主题(?:分类|词)[:：]|(?:有效性|效力状态|体裁分类|组配分类|信息分类|内容概述|关键词|信息名称|名称)[:：]?|打印|分享|收藏|扫一扫/u;

/** Endings of an organ's name; a line that ends so, and is short, can be the signature or the upper line of a title. */
export const ORGAN_ENDINGS: readonly string[] = [
  '人民政府',
  '政府',
  '人民政府办公厅',
  '人民政府办公室',
  '办公厅',
  '办公室',
  '委员会',
  '管委会',
  '管理委员会',
  '街道办事处',
  '街道',
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
  '海关',
  '支行',
  '分行',
  '总行',
  '兵团',
  '馆',
  '社',
  '队',
  '园区',
  '集团',
  '边检站',
];

/** What may follow the name of an area in that of its government, which reports under either. */
export const GOVERNMENT_ENDING = /(?:(?:人民)?政府)?(?:办公厅|办公室|办事处|管理委员会|管委会|(?<=街道)办)?$/u;

/** Words that stand for an organ and name none. */
export const PRONOUN_ORGAN_PATTERN = /^(?:我|本|该|全|各)(?:局|厅|委|办|市|县|区|省|州|盟|旗|镇|乡|街道|单位|机关|部门|自治区|院|会|中心)/u;

/** What advertisers write over names on pages that they took over; no organ's name has Latin letters, digits or such words. */
export const OVERWRITTEN_NAME_PATTERN = /[A-Za-z\d_]|娱乐|博彩|官网|网址|棋牌|赌场|投注|游戏平台|彩票网|体育平台/u;

/** Names that begin with the word for an area instead of its name: 自治区水利厅, 市教育局. */
export const AREA_WORD_PATTERN = /^(?:自治区|自治州|自治县|省|市|县|区|州|盟|旗)(?=\p{Script=Han}{2})/u;

/** Sentences at the beginning that say who made the report. Group 1: the organ. */
export const ORGAN_IN_TEXT_PATTERNS: readonly RegExp[] = [
  /(?:公布|发布|公开|报告|现将|现就)《?([\p{Script=Han}]{3,40}?)(?:19|20)\d{2}年?(?:度)?(?:政府信息|政务信息|政务|信息)公开/u,
  /(?:要求|规定|有关规定|精神)[，,、]?由?([\p{Script=Han}]{3,40}?)(?:汇总|组织)?(?:编制|起草|制作)(?:了|完成)?(?:本|此|(?:19|20)\d{2}年)/u,
  /(?:要求|规定|有关规定|精神)[，,、]?由?([\p{Script=Han}]{3,40}?)(?:现)?(?:特)?(?:向社会)?(?:公开|公布|发布)《?(?:本|(?:19|20)\d{2}年)/u,
  /(?:要求|规定|有关规定|精神)[，,、]?由([\p{Script=Han}]{3,40}?)(?:汇总|组织)?(?:编制|起草|制作)/u,
  /(?:本|年度|年)报告是?由([\p{Script=Han}]{3,40}?)(?:(?:根据|按照|依据|依照|负责|组织|对照|汇总)[^。]{0,150}?)?(?:编制|起草|制作)/u,
  /(?:要求|规定|有关规定|精神)[，,、]([\p{Script=Han}]{3,40}?)(?:根据|结合|在总结)[^。]{0,60}?编制/u,
  /(?:编制|起草)(?:了)?《?([\p{Script=Han}]{3,40}?)(?:19|20)\d{2}年(?:度)?(?:政府信息|政务|信息)公开/u,
  /^(?:19|20)\d{2}年(?:度)?[，,]([\p{Script=Han}]{3,40}?)(?:坚持|认真|严格|深入|全面|始终|以|在|按照|紧紧|积极|高度|切实|持续|进一步|贯彻|围绕)/u,
];

/** Words around a digest's front-matter value of `kind` that mark it as one. */
export const DIGEST_KINDS: readonly string[] = ['digest', '摘编'];
