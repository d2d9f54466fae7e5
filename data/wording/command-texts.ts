/** Every text of the command line, in both languages. Lines of help begin without a capital and end without a full stop. */
import { MODEL_COMMAND_TEXTS } from './model-command-texts.ts';
import type { Wording } from './wording.ts';

export const COMMAND_TEXTS = {
  'program.description': {
    zh: '用中文或英文提问政府信息公开工作年度报告，每个回答都标明所依据的报告、章节和单元格',
    en: 'answers questions about government annual disclosure reports and cites the report, section and cell it read',
  },
  'program.home': { zh: '数据文件夹（设置项 WENBAO_HOME，默认为 .wenbao）', en: 'the data folder (setting WENBAO_HOME, default .wenbao)' },
  'program.today': {
    zh: '“今天”，格式为 YYYY-MM-DD（设置项 WENBAO_TODAY）',
    en: 'the day that counts as today, YYYY-MM-DD (setting WENBAO_TODAY)',
  },
  'program.lang': { zh: '回答和提示所用的语言：zh 或 en', en: 'the language of answers and messages: zh or en' },
  'program.no-llm': {
    zh: '不使用语言模型，即使已经设置',
    en: 'leave the language model aside even where one is configured',
  },
  'program.version': { zh: '显示版本号', en: 'show the version' },
  'program.help': { zh: '显示帮助', en: 'show help' },
  'program.failed': { zh: '出错：{reason}', en: 'Error: {reason}' },

  'samples.loading': {
    zh: '数据文件夹是空的，先收入自带的样例报告……',
    en: 'The data folder is empty: taking in the sample reports first …',
  },

  'ingest.description': {
    zh: '收入报告文件或文件夹，每个文件给出一条收据',
    en: 'take in files and folders; prints a receipt for each file',
  },
  'ingest.paths': {
    zh: '文件、文件夹，或网址（须设置 WENBAO_ALLOW_URLS=1）',
    en: 'files, folders, and with WENBAO_ALLOW_URLS=1 addresses on the web',
  },
  'ingest.json': { zh: '收据以 JSONL 输出', en: 'print the receipts as JSONL' },
  'ingest.samples': { zh: '自己的报告与样例报告并存', en: 'let the sample reports stand beside your own' },
  'ingest.organ': { zh: '报告机关的全称（文件中没有写明时使用）', en: 'full name of the organ, for files that do not state it' },
  'ingest.year': { zh: '报告年度（文件中没有写明时使用）', en: 'year reported on, for files that do not state it' },
  'ingest.nothing': {
    zh: '没有给出要收入的文件。请给出至少一个文件或文件夹，或者用 --samples 收入样例报告。',
    en: 'No file is given. Name at least one file or folder, or take in the sample reports with --samples.',
  },
  'ingest.bad-year': {
    zh: '--year 给出的是“{year}”；应为四位数年份，例如 2024。',
    en: '--year is "{year}"; allowed is a year of four digits, such as 2024.',
  },
  'ingest.accepted': { zh: '已收入', en: 'accepted' },
  'ingest.replaced': { zh: '已更新', en: 'replaced' },
  'ingest.unchanged': { zh: '未变化', en: 'unchanged' },
  'ingest.rejected': { zh: '未收入', en: 'rejected' },
  'ingest.samples-removed': { zh: '样例报告已退出：{reports}', en: 'Sample reports that gave way: {reports}' },
  'progress.file': { zh: '读取', en: 'reading' },
  'progress.vectors': { zh: '编制索引', en: 'indexing' },
  'progress.graph': { zh: '编制向量索引', en: 'building the vector index' },
  'ingest.summary': {
    zh: '收入 {accepted}，更新 {replaced}，未变化 {unchanged}，未收入 {rejected}',
    en: '{accepted} accepted, {replaced} replaced, {unchanged} unchanged, {rejected} rejected',
  },

  'ask.description': {
    zh: '提一个问题，或用 --batch 回答一个文件中的全部问题',
    en: 'answer one question, or with --batch all questions of a file',
  },
  'ask.question': { zh: '问题，中文或英文', en: 'the question, in Chinese or English' },
  'ask.json': { zh: '以 JSON 输出完整的回答', en: 'print the whole Answer as JSON' },
  'ask.chart': { zh: '把回答中的数字画成图表，存为 PNG 文件', en: 'also draw the figures of the answer as a chart into a PNG file' },
  'ask.batch': {
    zh: '问题文件（JSONL，每行含 id、question、可选 lang），“-”表示标准输入',
    en: 'a JSONL file of questions (id, question, optional lang); - for standard input',
  },
  'ask.both': { zh: '问题和 --batch 只能给出一个。', en: 'Both a question and --batch are given; give one of them.' },
  'ask.empty': {
    zh: '没有给出问题。请把问题放在引号里，例如 wenbao ask "…"。',
    en: 'No question is given. Put it in quotation marks: wenbao ask "…".',
  },
  'batch.missing': {
    zh: '没有文件 {file}。请给出一个可读的 JSONL 文件。',
    en: '{file} is not a file that can be read. Name a JSONL file.',
  },
  'batch.not-json': {
    zh: '这一行不是 JSON：{line}。每行应为 {"id": …, "question": "…"}。',
    en: 'This line is not JSON: {line}. Each line is {"id": …, "question": "…"}.',
  },
  'batch.malformed': {
    zh: '这一行不能使用：{line}。question 应为字符串或字符串列表，lang 为 zh 或 en。',
    en: 'This line cannot be used: {line}. question is a string, or a list of strings; lang is zh or en.',
  },
  'batch.failed': { zh: '回答这个问题时出错：{reason}', en: 'Answering this question failed: {reason}' },

  'answer.sources': { zh: '来源', en: 'Sources' },
  'answer.digest': { zh: '{title}（摘编）', en: '{title} (digest, 摘编)' },
  'answer.page': { zh: '第 {page} 页', en: 'page {page}' },
  'answer.quote': { zh: '“{quote}”', en: '“{quote}”' },
  'answer.suggestions': { zh: '还可以问', en: 'You could also ask' },
  'answer.receipt': { zh: '回执 {receipt}', en: 'Receipt {receipt}' },
  'answer.receipt-and-source': {
    zh: '回执 {receipt} · 查看原处：wenbao source {receipt}:1',
    en: 'Receipt {receipt} · see a source in its place: wenbao source {receipt}:1',
  },

  'chat.description': { zh: '在终端中对话', en: 'hold a conversation in the terminal' },
  'chat.welcome': { zh: '请提问。/new 开始新的对话，/quit 退出。', en: 'Ask away. /new starts afresh, /quit ends.' },
  'chat.prompt': { zh: '问> ', en: 'ask> ' },
  'chat.new': { zh: '新的对话开始了。', en: 'A new conversation begins.' },
  'chat.commands': {
    zh: '可用的命令只有 /new、/quit、/model on、/model off 和 /quotes。',
    en: 'The only commands are /new, /quit, /model on, /model off and /quotes.',
  },
  'chat.failed': { zh: '回答时出错：{reason}', en: 'Answering failed: {reason}' },

  'reports.description': { zh: '列出已收入的报告及其核对情况', en: 'list the reports that are held, with their checks' },
  'reports.json': { zh: '以 JSONL 输出', en: 'print as JSONL' },
  'reports.none': { zh: '还没有收入任何报告。用 wenbao ingest 收入。', en: 'No reports are held. Take some in with wenbao ingest.' },
  'held.form': { zh: '表式 {edition}', en: 'form {edition}' },
  'held.cells': { zh: '{cells} 个单元格', en: '{cells} cells' },
  'held.messages': { zh: '提示 {messages} 条', en: '{messages} messages' },
  'count.holds': { zh: '相符 {count}', en: '{count} hold' },
  'count.violated': { zh: '不符 {count}', en: '{count} violated' },
  'count.contradiction': { zh: '矛盾 {count}', en: '{count} contradicted' },
  'count.unverifiable': { zh: '无法核对 {count}', en: '{count} unverifiable' },
  'count.blank': { zh: '空白 {count}', en: '{count} blank' },
  'count.notApplicable': { zh: '不适用 {count}', en: '{count} not applicable' },
  'count.illegible': { zh: '无法辨认 {count}', en: '{count} illegible' },
  'count.text': { zh: '文字 {count}', en: '{count} text' },
  'count.none': { zh: '没有可核对的关系', en: 'nothing to reconcile' },
  'report.optional': { zh: '报告名；不给出则为全部', en: 'name of a report; all when left out' },
  'report.needed': { zh: '报告名，见 wenbao reports', en: 'name of a report, see wenbao reports' },
  'kind.original': { zh: '原件', en: 'original' },
  'kind.digest': { zh: '摘编', en: 'digest' },

  'remove.description': { zh: '删除一份报告，连同原文件和索引', en: 'remove a report, with its file and from the indexes' },
  'remove.done': { zh: '已删除 {report}（{source}，{organ}，{year} 年度）', en: 'Removed {report} ({source}, {organ}, {year})' },

  'figures.description': { zh: '列出全部单元格', en: 'list every cell' },
  'figures.jsonl': { zh: '每个单元格输出一行 JSON', en: 'print one line of JSON per cell' },
  'figures.csv': { zh: '以 CSV（RFC 4180）输出', en: 'print as CSV (RFC 4180)' },
  'figures.both': { zh: '--jsonl 和 --csv 只能给出一个。', en: 'Both --jsonl and --csv are given; give one of them.' },
  'state.blank': { zh: '［空白］', en: '[blank]' },
  'state.not_applicable': { zh: '［不适用］', en: '[not applicable]' },
  'state.illegible': { zh: '［无法辨认］', en: '[illegible]' },

  'search.description': { zh: '查找相关段落，不作回答', en: 'find passages, ranked, without an answer' },
  'search.query': { zh: '要查找的词句', en: 'the words to look for' },
  'search.json': { zh: '以 JSON 输出', en: 'print as JSON' },
  'search.limit': { zh: '最多显示几段，1 至 100，默认 10', en: 'how many passages at most, 1 to 100, default 10' },
  'search.bad-limit': {
    zh: '--limit 给出的是“{limit}”；应为 1 至 100 的整数。',
    en: '--limit is "{limit}"; allowed is a whole number from 1 to 100.',
  },
  'search.empty': { zh: '没有给出要查找的词句。', en: 'Nothing to look for is given. Name some words.' },
  'search.ranks': {
    zh: '得分 {score}：原词第 {words} · 扩展词第 {expanded} · 向量第 {vectors}（余弦 {cosine}）',
    en: 'score {score}: words {words} · expanded words {expanded} · vectors {vectors} (cosine {cosine})',
  },
  'search.close': { zh: '细读：分句 {clauses}、词 {words}', en: 'read closely: clauses {clauses}, words {words}' },
  'search.matched': { zh: '命中：{words}', en: 'matched: {words}' },
  'search.missing': { zh: '未命中：{words}', en: 'missing: {words}' },
  'search.duplicates': { zh: '另有 {count} 份报告说法几乎相同', en: 'nearly the same in {count} other report(s)' },
  'search.none': { zh: '没有找到相关段落。', en: 'No passage was found.' },

  'source.description': { zh: '在原处查看一条来源', en: 'show what a citation stands on, in its place' },
  'source.citation': {
    zh: '回执:来源编号，或 报告#表/行/列，或 报告@起-止',
    en: 'RECEIPT:NUMBER of an answer, REPORT#table/row/column, or REPORT@start-end',
  },
  'source.unknown': {
    zh: '“{citation}”不是已收入的来源。来源的写法：{forms}。',
    en: '"{citation}" is no source that is held. A citation is written {forms}.',
  },
  'source.file': { zh: '文件 {file}', en: 'file {file}' },
  'source.original': { zh: '摘编自 {original}', en: 'digest of {original}' },
  'source.here': { zh: '引用 {citation}', en: 'citation {citation}' },

  'check.description': {
    zh: '核对一份报告的勾稽关系；不给出报告则检查全部数据',
    en: 'reconciliation findings of a report; without a report, the health of the corpus',
  },
  'check.report': { zh: '报告名；不给出则检查全部数据', en: 'name of a report; the whole corpus when left out' },
  'check.all': { zh: '也列出相符的关系', en: 'also list the identities that hold' },
  'check.json': { zh: '以 JSON 输出', en: 'print as JSON' },
  'check.sound': { zh: '数据文件完好，共 {count} 份报告。', en: 'The data file is sound; it holds {count} reports.' },
  'check.damaged': {
    zh: '数据文件已损坏。请恢复备份，或移走后重新收入报告。',
    en: 'The data file is damaged. Put back a copy, or move it aside and take the reports in again.',
  },
  'check.twice': { zh: '同一机关同一年度有几个版本：{reports}', en: 'Versions of one organ and year: {reports}' },
  'verdict.holds': { zh: '相符', en: 'holds' },
  'verdict.violated': { zh: '不符', en: 'violated' },
  'verdict.contradiction': { zh: '矛盾', en: 'contradiction' },
  'verdict.unverifiable': { zh: '无法核对', en: 'unverifiable' },

  'explain.description': { zh: '说明一个问题是怎样被理解和回答的', en: 'how a question was read and why it got its answer' },
  'receipt.description': { zh: '按回执编号重现以前的回答', en: 'an earlier answer, re-created from its receipt' },
  'receipt.id': { zh: '回执编号', en: 'id of the receipt' },
  'receipt.unknown': { zh: '没有编号为 {id} 的回执。', en: 'No receipt is called {id}.' },
  'receipt.json': { zh: '以 JSON 输出', en: 'print as JSON' },
  'receipt.question': { zh: '问题：{question}', en: 'Question: {question}' },
  'receipt.gone': {
    zh: '这个回答无法重现：它所依据的报告已删除或更换（{reports}），因此不显示任何数值。',
    en: 'This answer cannot be re-created: reports that it stood on were removed or replaced ({reports}), so no value is shown.',
  },
  'receipt.changed': {
    zh: '此后收入的报告或程序有变化，以下是当时所依据的各处原文。',
    en: 'The reports held or the program changed since; these are the places that the answer stood on.',
  },
  'receipt.not-kept': { zh: '回执没有保存：{reason}', en: 'The receipt was not kept: {reason}' },

  'inbox.description': {
    zh: '列出待处理的疑问：异议、暂未收入的文件、无法辨认的单元格',
    en: 'list what is in doubt: objections, files held aside, illegible cells',
  },
  'inbox.all': { zh: '也列出已办结的', en: 'also list what is closed' },
  'inbox.json': { zh: '以 JSONL 输出', en: 'print as JSONL' },
  'inbox.empty': { zh: '没有待处理的疑问。', en: 'Nothing is in doubt.' },
  'inbox.object': { zh: '对一条来源提出异议', en: 'object to a cell or sentence' },
  'inbox.close': { zh: '办结一条疑问', en: 'close what is in doubt' },
  'inbox.read': {
    zh: '记下人工对无法辨认的单元格的读数，与原格并存',
    en: 'keep what a person read in an illegible cell, beside the cell',
  },
  'inbox.note': { zh: '说明', en: 'what the person says about it' },
  'inbox.by': { zh: '提出者或读数者', en: 'who says so' },
  'inbox.id': { zh: '疑问编号，见 wenbao inbox', en: 'id of the doubt, see wenbao inbox' },
  'inbox.reason': { zh: '办结的理由', en: 'why it is closed' },
  'inbox.value': { zh: '读出的数，按该格的单位', en: 'the number that was read, in the unit of the cell' },
  'inbox.empty-text': {
    zh: '{option} 是空的。请用一句话写明。',
    en: '{option} is empty. Say it in a sentence.',
  },
  'inbox.bad-value': {
    zh: '--value 给出的是“{value}”；应为一个数字，例如 15 或 -3.5。',
    en: '--value is "{value}"; allowed is a number, such as 15 or -3.5.',
  },
  'inbox.legible': {
    zh: '“{citation}”不是无法辨认的单元格；读数只用于无法辨认的单元格。数字有疑问，请用 wenbao inbox object。',
    en: '"{citation}" is no illegible cell, and only an illegible cell is read by a person. Where a number is in doubt, use wenbao inbox object.',
  },
  'inbox.unknown': {
    zh: '没有编号为 {id} 的待处理疑问。wenbao inbox 列出全部。',
    en: 'Nothing in doubt is called {id}. wenbao inbox lists what is.',
  },
  'inbox.opened': { zh: '已记下异议 {id}。', en: 'The objection is kept as {id}.' },
  'inbox.closed': { zh: '{id} 已办结。', en: '{id} is closed.' },
  'inbox.kept': { zh: '已记下 {citation} 的人工读数 {value}。', en: 'Kept {value} as what a person read in {citation}.' },
  'inbox.closed-on': { zh: '{on} 办结：{reason}', en: 'closed on {on}: {reason}' },
  'inbox.replaced': { zh: '该文件已更换', en: 'the file has been replaced since' },
  'doubt.objection': { zh: '异议', en: 'objection' },
  'doubt.held-aside': { zh: '暂未收入', en: 'held aside' },
  'doubt.illegible': { zh: '无法辨认', en: 'illegible' },

  'eval.description': { zh: '用自己的问题和预期结果检验回答', en: 'score the answers to your own questions' },
  'eval.questions': {
    zh: 'JSONL 文件，每行 {id, question, expect: {values | text_any | abstain}}',
    en: 'JSONL, one {id, question, expect: {values | text_any | abstain}} per line',
  },
  'eval.fails': { zh: '只列出未答对的，并附回答', en: 'list only what is not right, with the answer' },
  'eval.malformed': {
    zh: '第 {line} 行不能使用：应为 {"id": …, "question": "…", "expect": {"values": [数字]}}，或 expect 中用 text_any 或 "abstain": true。',
    en: 'Line {line} cannot be used: it is {"id": …, "question": "…", "expect": {"values": [numbers]}}, or expect with text_any or "abstain": true.',
  },
  'eval.empty': { zh: '{file} 中没有问题。', en: '{file} holds no questions.' },
  'eval.right': { zh: '正确', en: 'right' },
  'eval.wrong': { zh: '错误', en: 'wrong' },
  'eval.refused': { zh: '未答', en: 'refused' },
  'eval.uncited': { zh: '来源不符', en: 'source does not show it' },
  'eval.total': { zh: '共 {count} 题', en: '{count} questions' },
  'eval.cited': { zh: '来源相符 {cited}/{count}', en: 'sources show the figures {cited}/{count}' },

  'start.description': {
    zh: '首次使用：收入样例报告，演示两个问题，然后对话',
    en: 'take in the sample reports on first use, show two questions, then chat',
  },
  'start.held': { zh: '已收入 {count} 份报告：', en: '{count} reports are held:' },
  'start.example': { zh: '{organ}{year}年新收到多少件政府信息公开申请？', en: 'How many applications did {organ} receive in {year}?' },

  'telegram.description': {
    zh: '运行 Telegram 机器人（需要设置 TELEGRAM_BOT_TOKEN）',
    en: 'run the Telegram bot (needs the setting TELEGRAM_BOT_TOKEN)',
  },
  'telegram.no-token': {
    zh: '没有设置 TELEGRAM_BOT_TOKEN。请向 BotFather 申请令牌，写入环境变量或 .env 文件。',
    en: 'TELEGRAM_BOT_TOKEN is not set. Ask BotFather for a token and put it into the environment or into .env.',
  },
  'telegram.dry-run': {
    zh: '只检查令牌、权限、webhook 和内联模式，并说明要在 BotFather 打开什么',
    en: 'only check token, permissions, webhook and inline mode, and say what to switch on at BotFather',
  },
  'telegram.take-over': { zh: '取消已设置的 webhook，改为拉取更新', en: 'take away a webhook that is set, and fetch updates instead' },
  'service.ended': { zh: '已停止。', en: 'Stopped.' },

  'head.row': { zh: '行', en: 'row' },
  'head.column': { zh: '列', en: 'column' },
  'head.value': { zh: '数值', en: 'value' },
  'head.unit': { zh: '单位', en: 'unit' },
  ...MODEL_COMMAND_TEXTS,
} as const satisfies Record<string, Wording>;

export type CommandTextKey = keyof typeof COMMAND_TEXTS;
