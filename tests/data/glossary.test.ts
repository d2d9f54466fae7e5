/** Lint of the glossary: one rule per test. What a clerk may get wrong when adding an entry fails here with the entry's key. */
import { describe, expect, it } from 'vitest';
import { normalizeQuestion } from '../../bot/question/normalize-question.ts';
import { tokenize } from '../../bot/question/token.ts';
import { EDITIONS } from '../../data/forms/editions.ts';
import { FACETS, findGlossaryEntry, loadAmbiguousPhrases, loadGlossary } from '../../data/glossary/glossary.ts';

const glossary = loadGlossary();
const ambiguous = loadAmbiguousPhrases();
const byKey = new Map(glossary.map((entry) => [entry.key, entry]));

/** What two wordings have in common when a question cannot tell them apart: folded, without articles and punctuation, stemmed (a lone word: its lemma). */
function folded(phrase: string): string {
  const tokens = tokenize(normalizeQuestion(phrase));
  const [first] = tokens;
  return tokens.length === 1 && first?.kind === 'word' ? first.lemma : tokens.map((token) => token.key).join(' ');
}
const isHan = (phrase: string) => /\p{Script=Han}/u.test(phrase);
const declared = new Map(ambiguous.map((phrase) => [folded(phrase.phrase), phrase]));

/** Words of every question: as a phrase of the glossary each would give a meaning to what has none. */
const GENERIC_ALONE = [
  ...'申请 信息 政府信息 公开 信息公开 政府信息公开 依申请公开 政务公开 件 条 多少 几件 请问 数量 总数 总计 情况 报告 年报'.split(' '),
  ...'今年 去年 本年 一共 机关 单位 政府 部门 事项 处理 办理 预算 满意度 增加 减少 变化 最多 占比'.split(' '),
  ...'application applications request requests information disclosure number total report year case item many'.split(' '),
  ...'people person public organ agency government reason result published budget satisfaction increase change share'.split(' '),
];

/** Chinese phrases of one character that name a concept by themselves; empty, because none does but the fee. */
const ONE_CHARACTER = new Set(['费']);

describe('the entries', () => {
  it('have unique keys', () => {
    expect(glossary.map(({ key }) => key)).toEqual([...byKey.keys()]);
  });

  it('stand in the order of the facets, a child after its parent, terms by key', () => {
    const facets = glossary.map(({ facet }) => FACETS.indexOf(facet));
    expect(facets).toEqual([...facets].sort((a, b) => a - b));
    const position = new Map(glossary.map(({ key }, index) => [key, index]));
    const late = glossary.filter(({ key, parent }) => parent && position.get(parent)! > position.get(key)!);
    expect(late.map(({ key }) => key)).toEqual([]);
    const terms = glossary.filter(({ facet }) => facet === 'term').map(({ key }) => key);
    expect(terms).toEqual([...terms].sort());
  });

  it('name parents and confusable concepts that exist', () => {
    const unknown = glossary.flatMap(({ key, parent, confusable }) =>
      [...(parent ? [parent] : []), ...confusable].filter((other) => !byKey.has(other) || other === key).map((other) => `${key}: ${other}`),
    );
    expect(unknown).toEqual([]);
  });

  it('include every concept that a form refers to', () => {
    const used = EDITIONS.flatMap(({ tables }) =>
      tables.flatMap(({ rows, columns }) => [...rows, ...columns].flatMap(({ concepts }) => concepts)),
    );
    expect([...new Set(used)].filter((key) => !byKey.has(key))).toEqual([]);
    expect([...new Set(used)].filter((key) => byKey.get(key)?.facet === 'term')).toEqual([]);
  });

  it('have a term, a definition and phrases in both languages', () => {
    const lame = glossary.filter(
      ({ zh, en, definition, phrases }) =>
        !isHan(zh) ||
        isHan(en) ||
        !isHan(definition.zh) ||
        definition.en.trim().length < 20 ||
        phrases.zh.length === 0 ||
        phrases.en.length === 0,
    );
    expect(lame.map(({ key }) => key)).toEqual([]);
  });

  it('define in words that hold for every report: no report, organ or year of one is named', () => {
    const named = glossary.filter(({ definition }) =>
      /宁夏|青海|中卫|自然资源|地质局|Ningxia|Qinghai|Zhongwei/.test(definition.zh + definition.en),
    );
    expect(named.map(({ key }) => key)).toEqual([]);
  });

  it('have at least eight wordings per language unless they are terms', () => {
    const thin = glossary
      .filter(({ facet }) => facet !== 'term')
      .flatMap(({ key, phrases }) =>
        (['zh', 'en'] as const)
          .map((lang) => ({
            lang,
            count: phrases[lang].length + ambiguous.filter((phrase) => phrase.lang === lang && phrase.readings.flat().includes(key)).length,
          }))
          .filter(({ count }) => count < 8)
          .map(({ lang, count }) => `${key} ${lang}: ${count}`),
      );
    expect(thin).toEqual([]);
  });

  it('are found by key; a key that is not there finds nothing', () => {
    expect(findGlossaryEntry(glossary, 'denied')?.zh).toBe('不予公开');
    expect(findGlossaryEntry(glossary, 'no-such-concept')).toBeUndefined();
  });
});

describe('the phrases', () => {
  const phrases = glossary.flatMap(({ key, phrases: { zh, en } }) => [...zh, ...en].map((phrase) => ({ key, phrase })));

  it('stand under one concept only, unless declared ambiguous', () => {
    const owner = new Map<string, string>();
    const shared = phrases.flatMap(({ key, phrase }) => {
      const known = owner.get(folded(phrase));
      owner.set(folded(phrase), known ?? key);
      return known && known !== key ? [`${phrase}: ${known}, ${key}`] : [];
    });
    expect(shared).toEqual([]);
  });

  it('are not declared ambiguous as well', () => {
    expect(phrases.filter(({ phrase }) => declared.has(folded(phrase))).map(({ key, phrase }) => `${key}: ${phrase}`)).toEqual([]);
  });

  it('are no generic words, neither alone nor as the term itself', () => {
    const generic = new Set(GENERIC_ALONE.map(folded));
    const terms = glossary.flatMap(({ key, zh, en }) => [zh, en].map((phrase) => ({ key, phrase })));
    expect(
      [...phrases, ...terms].filter(({ phrase }) => generic.has(folded(phrase))).map(({ key, phrase }) => `${key}: ${phrase}`),
    ).toEqual([]);
    expect(ambiguous.filter(({ phrase }) => generic.has(folded(phrase))).map(({ phrase }) => phrase)).toEqual([]);
  });

  it('hold something to match, and more than one Chinese character', () => {
    const all = [...phrases.map(({ phrase }) => phrase), ...ambiguous.map(({ phrase }) => phrase)];
    expect(all.filter((phrase) => folded(phrase) === '')).toEqual([]);
    expect(all.filter((phrase) => isHan(phrase) && [...phrase].length < 2 && !ONE_CHARACTER.has(phrase))).toEqual([]);
  });

  it('are listed under the language that they are written in', () => {
    const astray = glossary.flatMap(({ key, phrases: { en } }) => en.filter(isHan).map((phrase) => `${key}: ${phrase}`));
    expect(astray).toEqual([]);
  });
});

describe('the ambiguous phrases', () => {
  it('name concepts that exist and cells hold', () => {
    const unknown = ambiguous.flatMap(({ phrase, readings }) =>
      readings
        .flat()
        .filter((key) => !byKey.has(key))
        .map((key) => `${phrase}: ${key}`),
    );
    expect(unknown).toEqual([]);
  });

  it('are declared once, with several readings or a reading of several concepts', () => {
    expect(declared.size).toBe(ambiguous.length);
    expect(ambiguous.filter(({ readings }) => readings.length === 1 && readings[0]!.length === 1).map(({ phrase }) => phrase)).toEqual([]);
  });
});

describe('what people say', () => {
  /** Everyday wording → the concepts it must name, in glossary or declared. */
  const CASES: [string, string[][]][] = [
    ['上年结转', [['carried-over']]],
    ['搁到明年', [['carried-forward']]],
    ['结转', [['carried-over'], ['carried-forward']]],
    ['carried over', [['carried-over'], ['carried-forward']]],
    ['carried over to the next year', [['carried-forward']]],
    ['手里没有', [['unable.not-held']]],
    ['不予处理', [['not-processed']]],
    ['turned down', [['denied']]],
    ['knocked back', [['denied']]],
    ['classified', [['denied.state-secret']]],
    ['吃官司', [['litigation']]],
    ['复议后起诉', [['litigation.after-reconsideration']]],
    ['took to court', [['litigation']]],
    ['败诉', [['litigation', 'corrected']]],
    ['appeals', [['reconsideration'], ['litigation']]],
    ['商业秘密', [['denied.trade-secret']]],
    ['红头文件', [['normative-document']]],
    ['花钱买东西', [['procurement']]],
    ['律师事务所', [['legal-service-institution']]],
    ['老百姓', [['natural-person']]],
    ['members of the public', [['natural-person']]],
    ['sent by post', [['received.letter']]],
    ['walk-in', [['received.in-person']]],
    ['in force', [['in-force']]],
    ['勾稽关系', [['reconciliation-identity']]],
  ];
  it.each(CASES)('%s', (phrase, readings) => {
    const entry = glossary.find(({ phrases: { zh, en } }) => [...zh, ...en].some((known) => folded(known) === folded(phrase)));
    expect(entry ? [[entry.key]] : declared.get(folded(phrase))?.readings).toEqual(readings);
  });
});
