/** What stands around the report on a government's web page: navigation, share bars, lists of other reports, footers. */

/** Elements and roles that are never the report. */
export const FURNITURE_ELEMENTS: readonly string[] = ['nav', 'footer', 'aside', 'form', 'button', 'menu'];
export const FURNITURE_ROLES: readonly string[] = ['navigation', 'banner', 'contentinfo', 'search', 'complementary', 'menu', 'menubar'];

/** Class names and ids, whole or as the first or last of their parts, under which sites keep them. Bounded, on names in lower case. */
export const FURNITURE_NAME =
  /^(?:nav|navbar|navigation|menu|submenu|topmenu|breadcrumbs?|crumbs?|location|position|dqwz|share|bdshare|bdsharebuttonbox|sharebox|social|foot|footer|bottom|copyright|header|top|topbar|toolbar|banner|logo|search|searchbox|login|related|relnews|relatednews|relevant|recommend|sidebar|side|pagination|pages|pager|prevnext|attachment|fontsize|printer|hits|comment|comments|qrcode|xgxx|xgwz|xgyd|xglj|xgnews|wzxg|fx|fenxiang|dibu|daohang|caidan)$/u;

/** Words that open a list of other pages, on text without white space. */
export const RELATED_WORDS: readonly string[] = [
  '相关阅读',
  '相关链接',
  '相关文章',
  '相关信息',
  '相关报道',
  '相关推荐',
  '相关年报',
  '相关报告',
  '往年年报',
  '历年年报',
  '更多年报',
  '推荐阅读',
  '友情链接',
  '热门搜索',
  '上一篇',
  '下一篇',
  '当前位置',
  '您所在的位置',
  '您的位置',
  '分享到',
  '扫一扫',
  '打印本页',
  '关闭窗口',
  '網站導覽',
  '相關連結',
  '主办单位',
  '网站标识码',
  '版权所有',
  '主办：',
  '主办:',
  '承办单位',
  '技术支持',
  '网站地图',
  'Copyright',
  '您现在的位置',
  '您当前的位置',
  '首页>',
  '责任编辑',
  '【打印',
  '[打印',
  '打印',
  '相关新闻',
  '相关内容',
  '相关文件',
  '相关稿件',
  '相关附件',
  '更多>>',
  '热点',
  '关联稿件',
  '上一条',
  '下一条',
  '前一篇',
  '后一篇',
  '前一条',
  '后一条',
  '来源文章',
  '网友评论',
  '无障碍',
];

/** Names of files that hold a report when a page only links to it. */
export const REPORT_FILE = /\.(?:pdf|docx?|wps|xlsx?|zip|rar|ofd|jpe?g|png)(?:[?#]|$)/iu;
