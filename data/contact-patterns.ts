/**
 * How a report and the page around it say where its organ is: address, telephone, postal code, who keeps the site, the site's code and licence.
 * Every pattern is bounded and global, and runs on text whose white space was removed.
 */

/** What follows the word for an address, up to the next mark. Group 1. */
export const ADDRESS_PATTERN = /地址(?:是|为|在)?[:：]?(\p{Script=Han}[^，。；;,、)）]{3,40})/gu;

/** A telephone number with its area. Group 1: the area with its zero. */
export const TELEPHONE_PATTERN = /(?<!\d)[(（]?(0\d{2,3})(?:[)）]|[-—–－‐]{1,2})\d{7,8}(?!\d)/gu;

/** Group 1: the postal code. */
export const POSTAL_PATTERN = /(?:邮编|邮政编码|邮码)(?:是|为)?[:：]?(\d{6})(?!\d)/gu;

/** 网站标识码, ten digits, the administrative code first. Source: 政府网站发展指引, 国办发〔2017〕47号. */
export const SITE_CODE_PATTERN = /标识码[:：]?(\d{10})(?!\d)/gu;

/** The record of a site with the police: the administrative code first. */
export const SITE_RECORD_PATTERN = /公网安备[:：]?(\d{12,14})号?/gu;

/** The licence of a site: the letter of its province first. */
export const SITE_LICENCE_PATTERN = /([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼])ICP备/gu;

/** Who keeps a site. Group 1: an organ. */
export const SITE_KEEPER_PATTERN =
  /(?:主办单位|主办|主管单位|版权所有|网站名称)[:：]?(?:©|&copy;)?([\p{Script=Han}]{2,40}?)(?:承办|版权|技术|备案|网站|地址|邮编|电话|门户|[^\p{Script=Han}]|$)/gu;

/** Elements of a page's head that name its site and the site's code, with the words before their content. Source: 政府网站发展指引, annex on page labels. */
export const SITE_LABELS: readonly { readonly name: RegExp; readonly words: string }[] = [
  { name: /^SiteName$/iu, words: '网站名称：' },
  { name: /^SiteIDCode$/iu, words: '网站标识码：' },
];
