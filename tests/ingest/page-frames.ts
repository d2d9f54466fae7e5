/** What stands around a report's tables in the pages of different content systems. Other reports' titles and figures stand there too, and must not be read. */
import type { RandomReport } from './random-report.ts';

/** Around the rows of a table. */
export const TABLE_FRAMES: Readonly<Record<string, (rows: string) => string>> = {
  bare: (rows) => `<table>${rows}</table>`,
  'with colgroup': (rows) =>
    `<table border="1" cellspacing="0"><colgroup><col width="9%"><col span="3"></colgroup><tbody>${rows}</tbody></table>`,
  'in layout tables': (rows) =>
    `<table width="100%"><tr><td><table width="98%" align="center"><tr><td height="10"></td></tr><tr><td><table border="1">${rows}</table></td></tr></table></td></tr></table>`,
  'scrolling box': (rows) =>
    `<div style="overflow-x:auto;width:100%"><div class="table-wrap"><table class="ke-zeroborder">${rows}</table></div></div>`,
  'Word section': (rows) =>
    `<div class=Section1 style='layout-grid:15.6pt'><div align=center><table class=MsoNormalTable border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'><![if !supportMisalignedColumns]>${rows}<![endif]></table></div></div>`,
  'in a list item': (rows) => `<ul style="list-style:none"><li><center><table>${rows}</table></center></li></ul>`,
};

const titleOf = ({ organ, year }: RandomReport): string => `${organ}${year}年政府信息公开工作年度报告`;
const period = ({ year }: RandomReport): string => `<p>　　本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。</p>`;
const others = (report: RandomReport, count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const year = report.year - 1 - index;
    return `<li><a href="./t${year}.html">示例镇${year}年政府信息公开工作年度报告</a><span>${year + 1}-01-1${index}</span></li>`;
  }).join('');
const signature = ({ organ, year }: RandomReport): string =>
  `<p style="text-align:right">${organ}</p><p style="text-align:right">${year + 1}年1月18日</p>`;
const page = (title: string, body: string): string =>
  `<!DOCTYPE html>\n<html lang="zh"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${title}-示例市人民政府门户网站</title></head><body>${body}</body></html>`;

/** Around the report. Each shows the title, who reports and when in its own way. */
export const PAGE_FRAMES: Readonly<Record<string, (content: string, report: RandomReport) => string>> = {
  'portal of divs': (content, report) =>
    page(
      titleOf(report),
      `<div class="top-bar"><a href="/">首页</a><a href="/a">机构概况</a><a href="/b">新闻中心</a></div><div class="crumb">您现在的位置：<a href="/">首页</a>&gt;<a href="/x">政府信息公开年报</a></div>
<div class="article"><h1>${titleOf(report)}</h1><div class="info"><span>发布时间：${report.year + 1}-01-20 10:11</span><span>来源：${report.organ}</span><span>浏览次数：<b id="hits">1288</b></span><span>字体：【大 中 小】</span></div>
<div class="TRS_Editor">${period(report)}${content}${signature(report)}</div><p>附件：<a href="./P0201.docx">年报.docx</a></p>
<div class="prev-next"><p>上一篇：<a href="1.html">示例镇2009年政府信息公开工作年度报告</a></p><p>下一篇：<a href="2.html">没有了</a></p></div></div>
<div class="rel"><h3>相关信息</h3><ul>${others(report, 4)}</ul></div><div class="foot"><p>主办：示例市人民政府　承办：示例市政务中心　网站标识码：1234560001</p></div>`,
    ),
  'portal of tables': (content, report) =>
    page(
      titleOf(report),
      `<table width="1000" align="center"><tr><td colspan="2"><img src="banner.jpg"></td></tr><tr><td width="200" valign="top"><table><tr><td>信息公开目录</td></tr><tr><td><a href="a">机构职能</a></td></tr><tr><td><a href="b">规划计划</a></td></tr><tr><td><a href="c">财政信息</a></td></tr></table></td>
<td><table width="780"><tr><td align="center"><strong>${titleOf(report)}</strong></td></tr><tr><td align="center">发布日期：${report.year + 1}年1月20日　　信息来源：${report.organ}　　点击数：88</td></tr><tr><td id="zoom">${period(report)}${content}${signature(report)}</td></tr><tr><td align="right">【<a href="javascript:window.print()">打印</a>】【<a href="javascript:window.close()">关闭</a>】</td></tr></table></td></tr>
<tr><td colspan="2" align="center">版权所有：示例市人民政府　ICP备12345678号</td></tr></table>`,
    ),
  'title over lines': (content, report) =>
    page(
      '政府信息公开年报',
      `<div id="content"><p style="text-align:center"><span style="font-size:29px">${report.organ}</span></p><p style="text-align:center"><span style="font-size:29px">${report.year}年政府信息公开</span></p><p style="text-align:center"><span>工作年度报告</span></p>${period(report)}${content}${signature(report)}</div>`,
    ),
  'index card': (content, report) =>
    page(
      titleOf(report),
      `<div class="zwgk"><table class="index"><tr><td>索引号：</td><td>00123/${report.year + 1}-00034</td><td>主题分类：</td><td>政府信息公开年报</td></tr><tr><td>发布机构：</td><td>${report.organ}</td><td>发文日期：</td><td>${report.year + 1}年01月20日</td></tr><tr><td>名　　称：</td><td colspan="3">${titleOf(report)}</td></tr></table>
<h2>${report.year}年政府信息公开工作年度报告</h2>${period(report)}${content}</div><div class="side"><dl><dt>往年年报</dt>${others(report, 6)}</dl></div>`,
    ),
  'tabs of other years': (content, report) =>
    page(
      titleOf(report),
      `<div class="tabs"><ul><li class="on">${report.year}</li><li>${report.year - 1}</li></ul><div class="tab-content"><h2 class="title">${titleOf(report)}</h2>${period(report)}${content}${signature(report)}</div>
<div class="tab-content" style="display: none;"><p>本年新收政府信息公开申请数量99999件。</p><table><tr><td>规章</td><td>99999</td></tr></table></div></div>`,
    ),
  'saved article': (content, report) =>
    `<p style="text-align:center"><strong>${titleOf(report)}</strong></p>${period(report)}${content}${signature(report)}`,
  'mobile article': (content, report) =>
    page(
      titleOf(report),
      `<div id="js_article"><h1 class="rich_media_title" id="activity-name">\n  ${titleOf(report)}\n</h1><div id="meta_content"><span>${report.organ}</span><em>${report.year + 1}-01-20 10:11</em></div><div class="rich_media_content" id="js_content"><section><section>${period(report)}</section><section>${content}</section><section>${signature(report)}</section></section></div><div class="rich_media_tool">阅读 1024　分享 收藏 点赞 37 在看</div></div>`,
    ),
};
