/** Kinds of organ: what a department is called in full, in short and in English, and which kind it was before a reform. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { locateData } from '../locate.ts';

export const organKindSchema = z.object({
  key: z.string().regex(/^[a-z][a-z-]*$/),
  /** Stems that take an ending: 自然资源 (厅, 局). The first is today's standard name. */
  zh: z.array(z.string().min(1)).default([]),
  /** Endings that this kind takes; the longer spelling before its short form. */
  endings: z.array(z.enum(['厅', '局', '委员会', '委', '办公室', '办'])),
  /** Full names that are not stem and ending: 人民政府, 住房公积金管理中心. */
  names: z.array(z.string().min(2)).default([]),
  /** What people say for short: 国土厅, 住建局. */
  short: z.array(z.string().min(2)).default([]),
  /** English subjects that take department, bureau and the like: 'natural resources'. The first is the standard one. */
  en: z.array(z.string().min(2)).default([]),
  /** English phrases that are complete by themselves: 'police'. */
  enNames: z.array(z.string().min(2)).default([]),
  /** English name for display where 'Department of …' or 'Bureau of …' is not the usual one: 'Geological Bureau'. */
  display: z.string().optional(),
  /** Pinyin of `zh` and then of `names`, in their order. */
  pinyin: z.array(z.string().min(1)),
  /** For a kind that a reform ended: the kind that took over, and the last year of the old name. */
  successor: z.string().optional(),
  validTo: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  source: z.string().min(1),
});
export type OrganKind = z.infer<typeof organKindSchema>;

/** A wording of a kind. `ending` is 厅, 局 … or undefined; `full` tells the official wording from a colloquial one. */
export interface KindName {
  text: string;
  kind: string;
  ending?: string;
  full: boolean;
}

const ENDING_PINYIN: Record<string, string> = { 厅: 'ting', 局: 'ju', 委员会: 'weiyuanhui', 委: 'wei', 办公室: 'bangongshi', 办: 'ban' };

/** English nouns for an organ's rank; `ENGLISH_ENDINGS[noun]` is the Chinese ending it translates. */
export const ENGLISH_ENDINGS: Readonly<Record<string, string>> = {
  department: '厅',
  dept: '厅',
  bureau: '局',
  office: '局',
  authority: '局',
  administration: '局',
  agency: '局',
  commission: '委员会',
  committee: '委员会',
};

let held: { kinds: readonly OrganKind[]; byKey: Map<string, OrganKind> } | undefined;

function load() {
  if (held) return held;
  const kinds = ['organs.json', 'renamed-organs.json'].flatMap((file) =>
    z.array(organKindSchema).parse(JSON.parse(readFileSync(locateData(`gazetteer/${file}`), 'utf8'))),
  );
  held = { kinds, byKey: new Map(kinds.map((kind) => [kind.key, kind])) };
  return held;
}

/** Kinds of organ of today, then the kinds that reforms ended (those carry `successor`). */
export function loadOrganKinds(): readonly OrganKind[] {
  return load().kinds;
}

/** The kind of a key, or undefined. */
export function findOrganKind(key: string): OrganKind | undefined {
  return load().byKey.get(key);
}

/** Kinds that a reform turned into this one: natural-resources gives land-resources and urban-planning. */
export function predecessorsOf(key: string): OrganKind[] {
  return load().kinds.filter((kind) => kind.successor === key);
}

/** Every Chinese wording of a kind, official ones first: 自然资源厅, 自然资源局, …, 资规局. */
export function chineseKindNames(kind: OrganKind): KindName[] {
  const stems = kind.zh.flatMap((stem) => kind.endings.map((ending) => ({ text: stem + ending, kind: kind.key, ending, full: true })));
  const names = kind.names.map((text) => ({ text, kind: kind.key, full: true, ending: /[厅局]$/.exec(text)?.[0] }));
  const short = kind.short.map((text) => ({ text, kind: kind.key, full: false, ending: /[厅局委办]$/.exec(text)?.[0] }));
  return [...stems, ...names, ...short];
}

/** Every English wording of a kind, lower-case: 'natural resources department', 'department of natural resources', … */
export function englishKindNames(kind: OrganKind): KindName[] {
  const phrases = kind.endings.length === 0 ? [] : kind.en;
  const built = phrases.flatMap((subject) =>
    Object.entries(ENGLISH_ENDINGS).flatMap(([noun, ending]) => [
      { text: `${subject} ${noun}`, kind: kind.key, ending, full: true },
      // An adjective does not stand after "of": geological bureau, but bureau of geology.
      ...(subject.endsWith('al') ? [] : [{ text: `${noun} of ${subject}`, kind: kind.key, ending, full: true }]),
    ]),
  );
  return [...built, ...kind.enNames.map((text) => ({ text, kind: kind.key, full: true }))];
}

/** Pinyin wordings of a kind, two syllables to a word: 'ziran ziyuan ting'. */
export function pinyinKindNames(kind: OrganKind): KindName[] {
  const words = (pinyin: string) => pinyin.replace(/(\w+) (\w+)/g, '$1$2');
  const stems = kind.zh.flatMap((_, index) =>
    kind.endings.map((ending) => ({
      text: `${words(kind.pinyin[index] ?? '')} ${ENDING_PINYIN[ending] ?? ''}`.trim(),
      kind: kind.key,
      ending,
      full: true,
    })),
  );
  const names = kind.names.map((_, index) => ({ text: words(kind.pinyin[kind.zh.length + index] ?? ''), kind: kind.key, full: true }));
  return [...stems, ...names];
}
