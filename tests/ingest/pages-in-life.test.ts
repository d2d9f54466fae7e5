import { describe, expect, it } from 'vitest';
import { readReportFile } from '../../ingest/ingest.ts';

/** Files that speak of a report and hold none, as sites give them; names of places are real, the rest is ours. */
const TITLE = '嘉善县水利局2023年政府信息公开工作年度报告';
const HEAD = `<head><meta charset="utf-8"><title>${TITLE}_嘉善县人民政府</title><meta name="ArticleTitle" content="${TITLE}"></head>`;
const page = (body: string, head = HEAD): string => `<!DOCTYPE html><html>${head}<body>${body}</body></html>`;
const article = (content: string): string =>
  page(
    `<div class="nav"><a href="/">首页</a><a href="/zwgk">政务公开</a><a href="/jd">解读</a></div><div class="article"><h1>${TITLE}</h1><p>发布时间：2024-01-20 来源：嘉善县水利局</p><div class="content">${content}</div></div><div class="footer">主办单位：嘉善县人民政府 网站标识码：3304210001</div>`,
  );
const others = ['教育局', '司法局', '审计局', '民政局', '财政局'].map((office) => TITLE.replace('水利局', office));
const years = [2023, 2022, 2021, 2020].map((year) => TITLE.replace('2023', String(year)));
const list = (titles: readonly string[]): string =>
  `<ul>${titles.map((title, index) => `<li><a href="/art/${index}.html">${title}</a><span>2024-01-2${index}</span></li>`).join('')}</ul>`;

const CASES: Readonly<Record<string, readonly [name: string, text: string, says: RegExp][]>> = {
  'page-is-shell': [
    ['an empty element for a script', page('<div id="app"></div><script src="/js/app.js"></script>'), /open the page in a browser/iu],
    ['words that ask to wait', page('<div id="app">正在加载，请稍候…</div><script src="/js/app.js"></script>'), /browser/u],
    [
      'words that ask for scripts',
      page('<noscript>请启用JavaScript</noscript><div id="root">您的浏览器不支持脚本。</div><script></script>'),
      /browser/u,
    ],
    ['a frame with another page', page('<iframe src="/zwgk/art_33_1201.html"></iframe>'), /art_33_1201\.html/u],
    ['an address that a script goes to', page('<script>window.location.href="/zwgk/art_33_1201.html"</script>'), /browser/u],
    ['an article without content', article(''), /browser/u],
    [
      'an article without content, as text',
      `首页 > 政务公开\n\n${TITLE}\n\n发布时间：2024-01-20 来源：嘉善县水利局\n\n打印 关闭\n`,
      /browser/u,
    ],
    ['a title alone, as text', `${TITLE}\n`, /browser/u],
  ],
  'page-is-link': [
    ['a link to a PDF', article('<p><a href="/attach/P0202401.pdf">查看报告</a></p>'), /P0202401\.pdf/u],
    [
      'a sentence and a link',
      article('<p>报告全文详见附件。</p><p>附件：<a href="/attach/P0202401.docx">年度报告</a></p>'),
      /P0202401\.docx/u,
    ],
    ['a link without an ending', article(`<p>附件：<a href="/download?id=331201">${TITLE}.pdf</a></p>`), /id=331201/u],
    ['a viewer in a frame', article('<iframe src="/pdfjs/web/viewer.html?file=/attach/P0202401.pdf"></iframe>'), /P0202401\.pdf/u],
    ['an embedded PDF', article('<embed src="/attach/P0202401.pdf" type="application/pdf">'), /P0202401\.pdf/u],
    ['pictures of its pages', article('<p><img src="/attach/W0202401.jpg"></p><p><img src="/attach/W0202402.jpg"></p>'), /W0202401\.jpg/u],
    ['a sentence that leads to a file, as text', `${TITLE}\n\n报告全文详见附件。\n\n附件：年度报告.docx\n`, /年度报告\.docx/u],
    ['the name of a file, as text', `${TITLE}\n\n发布时间：2024-01-20\n\n附件：${TITLE}.pdf\n`, /\.pdf/u],
  ],
  'page-is-list': [
    ['the years of one organ', page(`<h2>政府信息公开年报</h2>${list(years)}`), /list of/u],
    ['the departments of a county', page(`<h2>政府信息公开年报</h2>${list(others)}`), /list of/u],
    [
      'the departments, as text',
      `政府信息公开年报\n\n${others.map((title, index) => `${title} 2024-01-2${index}`).join('\n')}\n\n共1页 上一页 下一页\n`,
      /教育局/u,
    ],
    ['the years, as text', `政府信息公开年报\n\n${years.join('\n\n')}\n`, /2021年/u],
  ],
};

describe.each(Object.entries(CASES))('%s', (code, cases) => {
  it.each(cases)('%s', async (_, text, says) => {
    const reading = await readReportFile(new TextEncoder().encode(text), text.startsWith('<') ? 'a.html' : 'a.txt');
    expect(
      'code' in reading ? reading.code : `filed: ${reading.masthead.title} ${reading.sentences.map((one) => one.text).join('|')}`,
    ).toBe(code);
    expect('text' in reading ? reading.text : '').toMatch(says);
  });
});

describe('a short report is still one', () => {
  it.each([
    ['without tables', `${TITLE}\n\n一、总体情况\n\n我局公开信息12条。\n`],
    ['in one short sentence', `${TITLE}\n\n工作平稳。\n`],
    ['in one paragraph', `${TITLE}\n\n2023年，我局认真贯彻条例，公开信息12条，收到申请3件，均已答复。\n`],
    ['with an annex as a file', `${TITLE}\n\n一、总体情况\n\n我局公开信息12条。\n\n附件：统计表.xls\n`],
    [
      'with links below',
      page(`<h1>${TITLE}</h1><p>一、总体情况</p><p>${'我局公开信息12条，收到申请3件，均已答复，无收费。'.repeat(12)}</p>${list(others)}`),
    ],
  ])('%s', async (_, text) => {
    const reading = await readReportFile(new TextEncoder().encode(text), text.startsWith('<') ? 'a.html' : 'a.txt');
    expect('masthead' in reading ? reading.masthead.organ : reading).toBe('嘉善县水利局');
  });
});
