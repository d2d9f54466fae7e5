/**
 * An organ without a report of its own stands in the text of its government's report (市卫生健康委, 沭阳县 in a city's report): what is said of it
 * there is quoted. Its figures are not the government's, so a number of applications is never looked for.
 */
import { chineseKindNames, loadOrganKinds } from '../data/gazetteer/organ-kinds.ts';
import { findPlaceByCode } from '../data/gazetteer/places.ts';
import { chooseTargets, type Held } from './choose-targets.ts';
import type { Plan } from './plan.ts';
import { speaksOfApplications } from './question/ask-forms.ts';
import type { Reading } from './question/reading.ts';
import type { HeldOrgan, OrganResolution } from './question/resolve-organs.ts';

type Absent = Extract<OrganResolution, { kind: 'absent' }>;

/** Kind of the office that compiles its government's report and answers its telephone (条例 第四条: 办公厅（室）是主管部门). */
const GENERAL_OFFICE = 'government-office';

/** Undefined where no government is held that the organ belongs to, or a figure is asked for. `asksForNumber`: 多少, "how many". */
export function planMentioned(reading: Reading, organs: Absent, asksForNumber: boolean, held: Held): Plan | undefined {
  if (asksForNumber && (speaksOfApplications(reading) || reading.concepts.length > 0)) return undefined;
  const governments = governmentsOver(organs, held);
  const speaksOf = namesOf(organs);
  if (governments.length === 0 || speaksOf.length === 0) return undefined;
  const { targets, remarks, absent } = chooseTargets(reading, governments, { kind: 'none' }, held);
  if (absent) return undefined;
  return {
    kind: 'passages',
    targets,
    query: reading.searchText,
    speaksOf,
    wantsNumber: asksForNumber,
    literal: false,
    named: [],
    remarks,
    otherwise: { kind: 'organ-absent', surface: organs.surface, nearest: organs.nearest },
  };
}

/** The general office of a held government stands for it where its address or its telephone is asked for. */
export function takeGeneralOffice(organs: OrganResolution, held: Held): OrganResolution {
  if (organs.kind !== 'absent' || organs.organKind !== GENERAL_OFFICE) return organs;
  const governments = held.organs.filter(
    ({ organKind, placeCode }) => organKind === 'government' && placeCode && organs.placeCodes.includes(placeCode),
  );
  const [organ] = governments;
  if (!organ || governments.length > 1) return organs;
  return { kind: 'held', organs: governments, details: [], assumed: { wording: organs.surface, organ } };
}

function governmentsOver({ placeCodes }: Absent, { organs, contains }: Held): HeldOrgan[] {
  return organs.filter(
    ({ organKind, placeCode }) => organKind === 'government' && placeCode && placeCodes.some((code) => contains(placeCode, code)),
  );
}

/** What the text can call it: the kind by all its Chinese names, a place by its own. */
function namesOf({ organKind, placeCodes }: Absent): string[] {
  if (organKind === undefined) return placeCodes.flatMap((code) => findPlaceByCode(code)?.name ?? []);
  if (organKind === 'government') return [];
  return loadOrganKinds()
    .filter(({ key }) => key === organKind)
    .flatMap((kind) => chineseKindNames(kind).map(({ text }) => text))
    .filter((text) => text.length > 2);
}
