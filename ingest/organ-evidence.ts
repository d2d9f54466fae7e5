/** Whose report it is: every place that names an organ, the strongest first, and whether they agree well enough to file the report. */
import { findKindByName } from '../data/gazetteer/find-kind.ts';
import { splitSubjects } from '../data/gazetteer/subject-english.ts';
import { AREA_WORD_PATTERN, ORGAN_IN_TEXT_PATTERNS, OVERWRITTEN_NAME_PATTERN, PRONOUN_ORGAN_PATTERN } from '../data/masthead-patterns.ts';
import { isSameOrgan, looksLikeOrgan, matchTitle } from './title.ts';
import { simplifyInPlace } from './traditional.ts';

/** 政务公开工作领导小组办公室: a body within an organ that writes its report. */
const WORKING_OFFICE =
  /(?:(?<!人民)政府)?(?:信息|政务)公开(?:工作)?(?:领导小组|委员会)?(?:办公室|科|处)$|(?:党政)?综合(?:部|科|处|办)$|党政办(?:公室)?$/u;

/** Where an organ's name was found, strongest first. */
export const ORGAN_ORIGINS = ['option', 'front-matter', 'title', 'signature', 'text', 'label', 'file-name'] as const;
export type OrganOrigin = (typeof ORGAN_ORIGINS)[number];

export interface OrganEvidence {
  origin: OrganOrigin;
  /** As printed. */
  organ: string;
}

export interface ResolvedEvidence extends OrganEvidence {
  /** Canonical. */
  name: string;
  placeCode?: string;
  organKind?: string;
  /** What decided where it is, where its name leaves that open. */
  placed?: string;
  /** The organs that it can be, in full, where nothing decided. */
  possible?: readonly string[];
  /** What speaks for several of them: then no fuller name elsewhere decides. */
  contested?: string;
  /** A town, street or zone of no known place. */
  unplaced?: boolean;
}

/** Origins that an archive or a site may fill with its own name instead of the issuing organ's. */
const WEAK: readonly OrganOrigin[] = ['label', 'text', 'file-name'];

/** An organ that the first sentences name as the maker of the report; an office that works out a government's report stands for the government. */
export function findOrganInText(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    for (const pattern of ORGAN_IN_TEXT_PATTERNS) {
      const organ = pattern.exec(line)?.[1]?.replace(WORKING_OFFICE, '');
      if (organ && looksLikeOrgan(organ) && !isNoName(organ)) return organ;
    }
  }
  return undefined;
}

/** The words of a file's name, without its ending, its folder and what stands between them. */
export function readFileWords(source: string): string {
  const stem = source.slice(source.lastIndexOf('/') + 1).replace(/\.[a-z\d]{1,5}$/iu, '');
  return simplifyInPlace(stem.normalize('NFKC').replace(/[\s_\-—()（）【】[\]]/gu, ''));
}

/** Organ and year that a file's name states as a title does: 示例市水务局2020年年报.docx. */
export function readFileName(source: string): { organ?: string; year?: number } {
  const words = readFileWords(source);
  const title = matchTitle(words);
  if (title) return title;
  const match = /^([\p{Script=Han}]{2,40}?)((?:19|20)\d{2})(?:年|$)/u.exec(words);
  const year = match?.[2] ?? /(?:^|\D)((?:19|20)\d{2})年/u.exec(words)?.[1];
  return {
    ...(match?.[1] && looksLikeOrgan(match[1]) ? { organ: match[1] } : {}),
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}

/** 我局, 本机关: words for an organ that name none. */
function isNoName(organ: string): boolean {
  return PRONOUN_ORGAN_PATTERN.test(organ);
}

/** 社会保障局, 民政和体育局: what an office deals with and nothing of where. */
function namesOnlySubjects(organ: string): boolean {
  const stem = /^(.{2,20}?)(?:局|委员会|委|厅|办公室|办|中心)$/u.exec(organ)?.[1];
  return stem !== undefined && splitSubjects(stem) !== undefined;
}

/** A name that many places share: 水务局, 自治区水利厅 where no place could be found for it, 鼓楼区人民政府. */
function isShared({ organ, placeCode, possible, unplaced }: ResolvedEvidence): boolean {
  if (placeCode !== undefined) return false;
  return (
    possible !== undefined ||
    unplaced === true ||
    findKindByName(organ) !== undefined ||
    AREA_WORD_PATTERN.test(organ) ||
    namesOnlySubjects(organ)
  );
}

/** A name without an organ's ending and without a known place or kind: what was written over a name by others. */
function isForeign({ organ, placeCode, organKind }: ResolvedEvidence): boolean {
  if (OVERWRITTEN_NAME_PATTERN.test(organ)) return true;
  return placeCode === undefined && organKind === undefined && !looksLikeOrgan(organ);
}

/** Whether two names can be one organ's: one is part of the other, or they belong to one place. */
function agree(left: ResolvedEvidence, right: ResolvedEvidence): boolean {
  if (left.name.includes(right.organ) || right.name.includes(left.organ)) return true;
  if (left.placeCode === undefined || right.placeCode === undefined) return left.name.slice(0, 2) === right.name.slice(0, 2);
  return left.placeCode.slice(0, 2) === right.placeCode.slice(0, 2);
}

/** Whether a signature is of another organ than the title's, and not of the government's office or of the organ itself in other words. */
function isAnother(titled: ResolvedEvidence, signed: ResolvedEvidence): boolean {
  if (isSameOrgan(titled.organ, signed.organ) || signed.name.includes(titled.organ) || titled.name.includes(signed.organ)) return false;
  return titled.organKind === undefined || titled.organKind !== signed.organKind;
}

export type OrganChoice =
  /** `doubt`: weak evidence alone names it. `conflict`: what says otherwise and was not taken. */
  | { kind: 'chosen'; chosen: ResolvedEvidence; doubt?: string; conflict?: string }
  /** `detail` says what stands in the file; undefined where nothing does. `organs` are those that it can be. */
  | { kind: 'undecided'; detail?: string; organs: readonly string[] };

const ORIGIN_NAMES: Readonly<Record<OrganOrigin, string>> = {
  option: 'what was given',
  'front-matter': 'the head of the file',
  title: 'the title',
  signature: 'the signature',
  label: 'a labelled line',
  text: 'the text',
  'file-name': 'the file name',
};

/** The organ, unless the evidence is missing, shared by many places, or names organs of different provinces. `evidence` comes strongest first. */
export function chooseOrgan(evidence: readonly ResolvedEvidence[]): OrganChoice {
  const given = evidence.find(({ origin }) => origin === 'option' || origin === 'front-matter');
  if (given) return { kind: 'chosen', chosen: given };
  const usable = evidence.filter((one) => !isNoName(one.organ) && !isForeign(one));
  const [first] = usable;
  if (!first)
    return {
      kind: 'undecided',
      organs: [],
      ...(evidence[0] ? { detail: `${quote(evidence[0])} names no organ that can be trusted.` } : {}),
    };
  const fuller = isShared(first) ? usable.find((one) => !isShared(one) && one.name.endsWith(first.organ)) : first;
  if (!fuller || first.contested !== undefined) return { kind: 'undecided', detail: describeShared(first), organs: first.possible ?? [] };
  const against = usable.find((one) => !WEAK.includes(one.origin) && !isShared(one) && !agree(fuller, one));
  if (against) return undecidedBetween(fuller, against);
  if (fuller.origin === 'title' || fuller.origin === 'signature') {
    const skipped = evidence.find((one) => one.origin === 'title' && one !== first && one !== fuller);
    const signed = usable.find((one) => one.origin === 'signature');
    const other =
      fuller.origin === 'title' && signed && isAnother(fuller, signed) ? { conflict: `the title counts, though ${say(signed)}` } : {};
    return { kind: 'chosen', chosen: fuller, ...other, ...(skipped ? { doubt: `${say(skipped)}, which was not trusted` } : {}) };
  }
  const doubts = usable.filter((one) => one !== fuller && !agree(fuller, one));
  if (doubts[0]) return undecidedBetween(fuller, doubts[0]);
  return { kind: 'chosen', chosen: fuller, doubt: `only ${ORIGIN_NAMES[fuller.origin]} names it` };
}

const undecidedBetween = (one: ResolvedEvidence, other: ResolvedEvidence): OrganChoice => ({
  kind: 'undecided',
  detail: `${quote(one)}, but ${say(other)}: two organs.`,
  organs: [one.name, other.name],
});

/** Organs that a question quotes. */
const MOST_QUOTED = 6;

function describeShared(one: ResolvedEvidence): string {
  const { possible = [], contested, unplaced } = one;
  if (unplaced) return `${quote(one)}, and nothing in the file says of which county or city it is.`;
  if (possible.length === 0) return `${quote(one)} names an organ that many places have.`;
  const more = possible.length > MOST_QUOTED ? ` and ${possible.length - MOST_QUOTED} more` : '';
  const why = contested === undefined ? 'nothing in the file says which' : contested;
  return `${quote(one)}, which can be ${possible.slice(0, MOST_QUOTED).join(', ')}${more}; ${why}.`;
}

const say = ({ origin, organ }: OrganEvidence): string => `${ORIGIN_NAMES[origin]} says ${organ.slice(0, 40)}`;

/** At the beginning of a sentence. */
const quote = (one: OrganEvidence): string => say(one).replace(/^./u, (letter) => letter.toUpperCase());
