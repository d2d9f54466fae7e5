/** The gazetteer's data rules, and lookups of places. */
import { describe, expect, it } from 'vitest';
import { loadOrdinaryWords } from '../../data/gazetteer/mention-lexicon.ts';
import { chineseKindNames, englishKindNames, findOrganKind, loadOrganKinds, pinyinKindNames } from '../../data/gazetteer/organ-kinds.ts';
import { findPlaceByCode, findPlaces, loadPlaces, parentsOf, placeContains } from '../../data/gazetteer/places.ts';

const places = loadPlaces();
const kinds = loadOrganKinds();

describe('places', () => {
  it('has the provinces, prefectures and counties', () => {
    const count = (level: string) => places.filter((place) => place.level === level).length;
    expect([count('province'), count('prefecture')]).toEqual([34, 333]);
    expect(count('county')).toBeGreaterThan(2840);
    expect(count('functional')).toBeGreaterThan(150);
  });
  it('has unique codes in sorted order', () => {
    for (const group of [places.filter((place) => place.level !== 'functional'), places.filter((place) => place.level === 'functional')]) {
      const codes = group.map((place) => place.code);
      expect(codes).toEqual([...new Set(codes)].sort());
    }
  });
  it('has a parent for all but provinces', () => {
    expect(
      places
        .filter((place) => (place.level === 'province' ? place.parent !== '' : !findPlaceByCode(place.parent)))
        .map((place) => place.name),
    ).toEqual([]);
  });
  it('has English and one pinyin syllable for each character', () => {
    const bad = places.filter(
      (place) => !/^[A-Z]/.test(place.english) || place.pinyin.split(' ').length !== [...place.name.replace(/[()]/g, '')].length,
    );
    expect(bad.map((place) => place.name)).toEqual([]);
  });
  it('keeps one-character names to provinces', () => {
    expect(places.filter((place) => place.level !== 'province' && place.aliases.some((alias) => alias.length < 2))).toEqual([]);
  });

  const english: [name: string, english: string][] = [
    ['单县', 'Shan'],
    ['浚县', 'Xun'],
    ['涡阳县', 'Guoyang'],
    ['洪洞县', 'Hongtong'],
    ['尉犁县', 'Yuli'],
    ['大埔县', 'Dabu'],
    ['六安市', "Lu'an"],
    ['台州市', 'Taizhou'],
    ['亳州市', 'Bozhou'],
    ['陕西省', 'Shaanxi'],
    ['山西省', 'Shanxi'],
    ['呼和浩特市', 'Hohhot'],
    ['乌鲁木齐市', 'Urumqi'],
    ['拉萨市', 'Lhasa'],
    ['哈尔滨市', 'Harbin'],
    ['厦门市', 'Xiamen'],
    ['长子县', 'Zhangzi'],
    ['重庆市', 'Chongqing'],
    ['乐清市', 'Yueqing'],
    ['番禺区', 'Panyu'],
    ['东阿县', "Dong'e"],
    ['蔚县', 'Yu'],
    ['盱眙县', 'Xuyi'],
    ['黟县', 'Yi'],
    ['歙县', 'She'],
    ['勐海县', 'Menghai'],
    ['荥阳市', 'Xingyang'],
    ['中牟县', 'Zhongmu'],
    ['井陉县', 'Jingxing'],
    ['莘县', 'Shen'],
    ['兴和县', 'Xinghe'],
    ['淮安市', "Huai'an"],
    ['内蒙古自治区', 'Inner Mongolia'],
    ['香港特别行政区', 'Hong Kong'],
    ['都匀市', 'Duyun'],
    ['闵行区', 'Minhang'],
  ];
  it.each(english)('%s is %s in English', (name, expected) => {
    expect(findPlaces(name).some((place) => place.english === expected)).toBe(true);
  });

  const lookups: [name: string, codes: string[]][] = [
    ['中卫', ['640500']],
    ['zhongwei', ['640500']],
    ['Hohhot', ['150100']],
    ['宁', ['640000']],
    ['Tibet', ['540000']],
    ['shanxi', ['140000']],
    ['Shaanxi', ['610000']],
    ['朝阳区', ['110105', '220104']],
    ['海南州', ['632500']],
    ['平潭', ['350128', 'fn-pingtan']],
    ['雄安', ['fn-xiongan']],
    ['Atlantis', []],
    ['示例区', []],
  ];
  it.each(lookups)('findPlaces(%s)', (name, codes) => {
    expect(findPlaces(name).map((place) => place.code)).toEqual(codes);
  });
  it('gives all candidates of an ambiguous name, higher levels first', () => {
    expect(findPlaces('海南').map((place) => place.level)).toEqual(['province', 'prefecture', 'county']);
    expect(findPlaces('鼓楼区').length).toBe(4);
  });
  it('knows what lies where', () => {
    expect(findPlaces('沙坡头区').map((place) => parentsOf(place).map((above) => above.name))).toEqual([['中卫市', '宁夏回族自治区']]);
    expect([placeContains('640000', '640502'), placeContains('640500', '640000'), placeContains('630000', '640500')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('kinds of organ', () => {
  it('has unique keys, and wordings in both languages', () => {
    expect(new Set(kinds.map((kind) => kind.key)).size).toBe(kinds.length);
    expect(kinds.filter((kind) => !kind.successor).length).toBeGreaterThanOrEqual(60);
    expect(
      kinds.filter((kind) => chineseKindNames(kind).length === 0 || englishKindNames(kind).length === 0).map((kind) => kind.key),
    ).toEqual([]);
  });
  it('names existing successors, with the last year of the old name', () => {
    expect(kinds.filter((kind) => kind.successor && (!findOrganKind(kind.successor) || !kind.validTo)).map((kind) => kind.key)).toEqual([]);
    expect(findOrganKind('land-resources')?.successor).toBe('natural-resources');
  });
  it('has pinyin for every stem and name', () => {
    expect(kinds.filter((kind) => kind.pinyin.length !== kind.zh.length + kind.names.length).map((kind) => kind.key)).toEqual([]);
  });
  it('shares no wording between kinds but what is declared', () => {
    const declared = ['shuiwu ju']; // 税务局 and 水务局 sound alike.
    const owner = new Map<string, string>();
    const shared = new Set<string>();
    for (const kind of kinds) {
      for (const { text } of [...chineseKindNames(kind), ...englishKindNames(kind), ...pinyinKindNames(kind)]) {
        if ((owner.get(text) ?? kind.key) !== kind.key) shared.add(text);
        owner.set(text, kind.key);
      }
    }
    expect([...shared].sort()).toEqual(declared);
  });
  it('lists as ordinary words only what is also the name of a place, each once', () => {
    const { shortNames, english } = loadOrdinaryWords();
    expect(new Set(shortNames).size).toBe(shortNames.length);
    expect(new Set(english).size).toBe(english.length);
    expect([...shortNames, ...english].filter((word) => findPlaces(word).length === 0)).toEqual([]);
  });
});
