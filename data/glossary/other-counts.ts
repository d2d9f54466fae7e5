/**
 * Wordings that hold the name of a cell and count something else: accounts where the form counts what was posted, issues of a gazette where it
 * counts items in it, notices about penalties where it counts penalties. A match stays a word that no rule explains, so that no figure is given
 * and the running text is asked instead. Read on the normalised question. Source: the explanatory notes of the forms beside what people ask.
 */
import { words } from './question-frame.ts';

export interface OtherCount {
  key: string;
  /** What the form counts instead. */
  reason: string;
  zh: readonly RegExp[];
  en: readonly RegExp[];
}

export const OTHER_COUNTS: readonly OtherCount[] = [
  {
    key: 'accounts',
    reason: 'The statistics table counts the information posted, not the accounts.',
    zh: [
      /(?:政务|官方|政府)?(?:微博|微信|新媒体|公众号)(?:公众)?(?:账号|帐号|账户)/g,
      /(?<=(?:多少|几)个)(?:政务|官方|政府)?(?:微博|微信公众号|公众号|微信号|视频号|政务新媒体|新媒体|抖音号)/g,
      /(?:政务|政府)新媒体(?=[^，。？?]{0,8}(?:多少|几)[个家])/g,
    ],
    en: words([
      /(?<!\b(?:on|via|through|by|over|from|to) (?:(?:its|the|their|an?|official|government) )*)(?:(?:government|official|public|municipal|subscription) )*(?:weibo|wechat|new[- ]media|social[- ]media|douyin)(?: (?:official|public|government))* accounts?/g,
    ]),
  },
  {
    key: 'issues-of-a-gazette',
    reason: 'The statistics table counts the information in the gazette, not its issues or copies.',
    zh: [/(?<=公报[^，。？?\d]{0,8}(?:多少|几))(?:期|本|册|万本|万册)/g, /(?<=(?:多少|几))(?:期|本|册)(?=[^，。？?]{0,4}公报)/g],
    en: words([
      /(?:issues?|copies|editions?|numbers) of (?:(?:the|its|their|government|official|municipal|provincial|people's|public) )*(?:gazettes?|bulletins?)/g,
      /(?:gazette|bulletin) (?:issues?|copies|editions?)/g,
    ]),
  },
  {
    key: 'notices-about',
    reason: 'The form counts decisions, projects and money; how many notices about them were published is another number.',
    zh: [
      /(?:行政)?(?:处罚|许可|强制|审批|收费|采购|征收)(?:项目|事项|类|方面)?(?:的)?(?:公开|公示|公告)?(?:信息|公告|公示)(?=[^，。？?]{0,10}(?:条|篇|则))/g,
    ],
    en: words([
      /(?:penalty|penalties|licensing|licence|license|permit|procurement|approval)s? (?:information|notices?|announcements?|disclosures?|postings?)/g,
      /(?:items|pieces|notices|announcements)(?: of information)? (?:on|about|regarding) (?:administrative )?(?:penalt|licen|procurement|permit|approval)[a-z]*/g,
    ]),
  },
  {
    key: 'hotline',
    reason: 'The number of a hotline is a name, and what it took in is counted by no form.',
    zh: [
      /(?<![\d.])(?:12\d{3}|96\d{3,4})(?![\d.])(?!\s*(?:余|多)?(?:件|条|个|次|项|人|元|万|起|份|位))(?:政务)?(?:服务)?(?:便民)?(?:热线|平台|信箱)?/g,
    ],
    en: words([
      /(?<![\d.,])(?:12\d{3}|96\d{3,4})(?![\d.,])(?: (?:government|public|service|citizen))*(?: (?:hotline|platform|line|helpline|mailbox))/g,
    ]),
  },
  {
    key: 'by-part',
    reason: 'No form tells departments, places or months apart.',
    zh: [/(?:按照?|分|依)(?:各|不同)?(?:部门|单位|机关|地区|地市|市县|县区|区县|处室|月份?|季度)(?:来)?(?:分别?|看|列|统计|拆分?)?/g],
    en: words([
      /by (?:each |every |individual )?(?:department|agency|bureau|unit|office|city|county|district|region|month|quarter|week|day)s?(?! of\b)/g,
    ]),
  },
];
