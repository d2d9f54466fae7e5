/**
 * CJK radicals supplement (U+2E80–U+2EF3) → the ideograph that a reader sees. Fonts whose map of characters was turned round print
 * 青 as ⻘ and 民 as ⺠; the Kangxi radicals (U+2F00–U+2FD5) need no table, since NFKC maps them.
 * Source: the Unicode Character Database's equivalent unified ideographs.
 */
const RADICALS =
  '⺀⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺶⺷⺸⺹⺺⺻⺼' +
  '⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳';
const IDEOGRAPHS =
  '冫厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尣巳幺彑彐忄心扌攵旡日月歹母民氵氺灬爫爫丬牛犭王疋罒示礻竹糹纟罓罒网羊羊羊耂肀聿肉' +
  '臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

/** Radical → ideograph, one character each. */
export const RADICAL_IDEOGRAPHS: ReadonlyMap<string, string> = new Map(
  [...RADICALS].map((radical, index) => [radical, [...IDEOGRAPHS][index] ?? radical]),
);
