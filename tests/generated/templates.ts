/**
 * How people ask for one cell of an annual disclosure report: frames of sentences, names of organs, ways to write a year.
 * The names of rows and columns stand in the `wordings-*` files. All of it was written down from the forms alone, without a look at the
 * glossary, the rules or the questions that the product is tested with, so that what it measures is language nobody has prepared for.
 */

/** Wordings per language, at least four; every one must be clear to a person who knows the form. */
export interface Wordings {
  zh: readonly string[];
  en: readonly string[];
}

/**
 * A sentence. `{organ}`; `{year}` (2018年), `{yy}` (18年) or `{y}` (2018), none of them where the year is left out; and either `{noun}` for a
 * thing that is counted or `{ask}` for a wording that is itself a question. In English `{ask}` already names the organ; `{Ask}` begins a
 * sentence. `{count}` is 'number of …' for a count and the bare noun for money; `{How}` is How many or How much.
 */
export const FRAMES: Wordings = {
  zh: [
    '{organ}{year}{noun}是多少？',
    '{year}{organ}{noun}是多少？',
    '{organ}{year}的{noun}是多少',
    '请问{organ}{year}{noun}是多少？',
    '请问{year}{organ}的{noun}是多少？谢谢',
    '您好，想了解一下{organ}{year}的{noun}。',
    '麻烦查一下{year}{organ}的{noun}',
    '帮我查查{organ}{year}{noun}',
    '{organ} {y} {noun}',
    '{y} {organ} {noun}',
    '{noun} {organ} {y}',
    '{noun}，{organ}，{year}',
    '{organ}{yy}的{noun}是多少',
    '{yy}{organ}{noun}多少',
    '{organ}的{noun}是多少？',
    '{organ}{noun}',
    '根据{organ}{year}政府信息公开工作年度报告，{noun}是多少？',
    '在{organ}{year}的年报里，{noun}为多少？',
    '{organ}年报上写的{noun}是多少啊，{year}的',
    '{noun}是多少？我问的是{organ}{year}',
    '{noun}是多少，{year}，{organ}',
    '我想知道{organ}在{year}的{noun}',
    '那个，{organ}{year}{noun}是多少来着？',
    '领导要个数：{organ}{year}{noun}',
    '写稿子要用，{year}{organ}{noun}是多少呢',
    '告诉我{organ}{year}{noun}具体是多少',
    '烦请提供{organ}{year}{noun}，多谢！',
    '{organ}{year}报告中{noun}的数字',
    '{organ}公布的{year}{noun}到底是多少？',
    '查：{organ}／{y}／{noun}',
    '{organ}{year}{ask}？',
    '{year}{organ}{ask}？',
    '{organ}在{year}{ask}',
    '请问{organ}{year}{ask}？',
    '请问一下，{year}，{organ}{ask}呀？',
    '我想问问{organ}{year}{ask}',
    '{organ}{yy}{ask}',
    '{yy}的时候{organ}{ask}？',
    '{organ}{ask}？',
    '{year}{ask}？问的是{organ}',
    '{ask}？（{organ}，{year}）',
    '{ask}，{organ}，{y}',
    '年报里说{organ}{year}{ask}？',
    '哎，{organ}{year}{ask}啊？',
    '能不能告诉我{year}{organ}{ask}？',
    '据{organ}{year}的年报，{ask}？',
  ],
  en: [
    'What was the {count} at {organ} in {year}?',
    'In {year}, what was the {count} at {organ}?',
    '{How} {noun} did {organ} report in {year}?',
    '{How} {noun} did {organ} report for {year}',
    '{How} {noun} were reported by {organ} for {year}?',
    'Please give me the {count} for {organ} in {year}.',
    'Could you please tell me the {count} reported by {organ} for {year}?',
    'I would like to know the {count} for {organ}, {year}.',
    "What's the {count} for {organ} in {yy}?",
    '{organ} {year} {noun}',
    '{year} {organ} {noun}',
    '{noun} {organ} {year}',
    '{noun}, {organ}, {year}',
    '{count}: {organ}, {year}',
    'the {count} in {organ} {year} report?',
    'According to the {year} annual report of {organ}, what was the {count}?',
    'In the {year} disclosure report of {organ}, {how} {noun} are given?',
    '{organ}: {noun} in {year}?',
    'What does the {year} report say about the {count} at {organ}?',
    '{How} {noun} does {organ} show?',
    'What was the {count} at {organ}?',
    'hi, quick question - {how} {noun} did {organ} report in {year}?',
    'need a figure for an article: {organ}, {year}, {noun}',
    'Look up the {count} for {organ} in {year}, thanks',
    'Tell me the {count} for {year} at {organ}',
    '{year}: what is the {count} for {organ}?',
    'Can you find the {count} that {organ} published for {year}?',
    'For {year}, the {count} at {organ} was what exactly?',
    'get {noun} {yy} {organ}',
    '{Ask} in {year}?',
    'In {year}, {ask}?',
    '{ask} in {year}',
    '{ask} {year}',
    'Please tell me {ask} in {year}?',
    'Could you check {ask} in {year}?',
    'Hello, {ask} in {year}, please?',
    'So, {ask} in {year} then?',
    '{Ask} in {yy}?',
    '{Ask}?',
    'For the year {year}: {ask}?',
    'According to its annual report, {ask} in {year}?',
    '{Ask} during {year}?',
    'I was wondering {ask} in {year}',
    "Sorry, one more: {ask} in {year}? That's all I need.",
  ],
};

/** Ways to write a year after `{year}`, `{yy}` and `{y}`. `Y` four digits, `y` two, `H` 二〇一八, `F` full-width digits. */
export const YEARS: Record<'year' | 'yy' | 'y', Wordings> = {
  year: { zh: ['Y年', 'Y年', 'Y年度', 'Y年', 'H年', 'Y 年', 'F年'], en: ['Y'] },
  yy: { zh: ['y年', 'y年度'], en: ["'y"] },
  y: { zh: ['Y'], en: ['Y'] },
};

/** Ways to name the organs that are held, by their full Chinese name. */
export const HELD_ORGANS: Record<string, Wordings> = {
  宁夏回族自治区自然资源厅: {
    zh: ['宁夏回族自治区自然资源厅', '宁夏自然资源厅', '自治区自然资源厅', '宁夏厅', '宁夏的自然资源厅'],
    en: [
      'the Ningxia Department of Natural Resources',
      'the Department of Natural Resources of Ningxia Hui Autonomous Region',
      'the Ningxia natural resources department',
      "Ningxia's Department of Natural Resources",
    ],
  },
  宁夏回族自治区地质局: {
    zh: ['宁夏回族自治区地质局', '宁夏地质局', '自治区地质局', '宁夏的地质局', '宁夏区地质局'],
    en: [
      'the Ningxia Geological Bureau',
      'the Ningxia Bureau of Geology',
      'the Geological Bureau of Ningxia Hui Autonomous Region',
      "Ningxia's geology bureau",
    ],
  },
  宁夏回族自治区: {
    zh: ['宁夏回族自治区', '宁夏回族自治区人民政府', '宁夏自治区政府', '宁夏全区', '宁夏回族自治区政府'],
    en: [
      'Ningxia Hui Autonomous Region',
      'the Ningxia regional government',
      "the People's Government of Ningxia Hui Autonomous Region",
      'the Ningxia government',
      'the Ningxia region as a whole',
    ],
  },
  青海省自然资源厅: {
    zh: ['青海省自然资源厅', '青海自然资源厅', '青海厅', '青海省厅', '青海的自然资源厅'],
    en: [
      'the Qinghai Provincial Department of Natural Resources',
      'the Qinghai Department of Natural Resources',
      'the Qinghai natural resources department',
      "Qinghai's Department of Natural Resources",
      'the Department of Natural Resources of Qinghai Province',
    ],
  },
  中卫市自然资源局: {
    zh: ['中卫市自然资源局', '中卫自然资源局', '中卫市局', '中卫局', '中卫的自然资源局'],
    en: [
      'the Zhongwei Bureau of Natural Resources',
      'the Zhongwei Natural Resources Bureau',
      'the Zhongwei Municipal Bureau of Natural Resources',
      'the natural resources bureau of Zhongwei City',
    ],
  },
};

/** Real organs of which nothing is held. */
export const ABSENT_ORGANS: Wordings = {
  zh: [
    '甘肃省自然资源厅',
    '陕西省自然资源厅',
    '四川自然资源厅',
    '西宁市自然资源局',
    '银川市自然资源局',
    '固原市自然资源局',
    '吴忠市自然资源局',
    '石嘴山自然资源局',
    '青海省教育厅',
    '青海省财政厅',
    '宁夏教育厅',
    '宁夏回族自治区财政厅',
    '中卫市教育局',
    '中卫市财政局',
    '甘肃省地质局',
    '青海省人民政府',
    '内蒙古自治区',
    '北京市规划和自然资源委员会',
    '国家税务总局',
    '海原县人民政府',
  ],
  en: [
    'the Gansu Department of Natural Resources',
    'the Shaanxi Department of Natural Resources',
    'the Sichuan natural resources department',
    'the Xining Bureau of Natural Resources',
    'the Yinchuan Bureau of Natural Resources',
    'the Guyuan Natural Resources Bureau',
    'the Wuzhong Bureau of Natural Resources',
    'the Qinghai Department of Education',
    'the Qinghai Finance Department',
    'the Ningxia Department of Education',
    'the Ningxia Department of Finance',
    'the Zhongwei Education Bureau',
    'the Zhongwei Finance Bureau',
    'the Gansu Geological Bureau',
    'the Qinghai provincial government',
    'the Inner Mongolia Autonomous Region',
    'the Beijing Municipal Commission of Planning and Natural Resources',
    'the Shanghai municipal government',
  ],
};
