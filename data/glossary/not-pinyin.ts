/** Letters that are never read as a wording in pinyin, because they say something else at least as often. */
const ENGLISH_WORDS = ['women', 'name'];

/** Toneless pinyin of everyday words or places that no cell is named by: 街道 · 接到, 条件 · 调减, 新建 · 信件. */
const EVERYDAY_WORDS = [
  ...[
    'jiedao',
    'jieshou',
    'xinjian',
    'tiaojian',
    'jianguan',
    'wanju',
    'shuji',
    'chaoshi',
    'xueyuan',
    'shoufa',
    'faguo',
    'lihui',
    'zhiyuan',
  ],
  ...[
    'jianzhi',
    'xiancheng',
    'buli',
    'meili',
    'meitian',
    'liangwei',
    'yiyi',
    'zhichu',
    'zhiding',
    'xinli',
    'daying',
    'dashu',
    'guoqi',
    'yaodao',
  ],
  ...['weiwen', 'beiju', 'dama', 'dahui', 'shangfang', 'shanjian', 'fangxing', 'jushou', 'yanwu', 'yanhou', 'qingshi', 'zhongzhi', 'huifu'],
  ...['tiaojie', 'tuichu', 'zhuanxiang', 'gaoxiao', 'xianxing', 'yanjiuyuan', 'shengyu', 'qianshu', 'manzu', 'shoujiao', 'anqi'],
];

export const NOT_PINYIN: ReadonlySet<string> = new Set([...ENGLISH_WORDS, ...EVERYDAY_WORDS]);
