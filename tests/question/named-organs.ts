/** Reads questions over organs that a test names, without any report of them. */

import { buildSpelling } from '../../bot/question/build-spelling.ts';
import { addOrgans, buildLexicon } from '../../bot/question/lexicon.ts';
import { OrganNames } from '../../bot/question/organ-names.ts';
import { organWordings } from '../../bot/question/organ-wordings.ts';
import { readQuestion } from '../../bot/question/read-question.ts';
import { type HeldOrgan, type OrganResolution, resolveOrgans } from '../../bot/question/resolve-organs.ts';
import { organEnglishName } from '../../data/gazetteer/organ-english-name.ts';
import { readOrganMentions } from '../../data/gazetteer/organ-mentions.ts';
import { resolveOrganName } from '../../data/gazetteer/organ-name.ts';
import { readOrganParts } from '../../data/gazetteer/organ-parts.ts';
import { placeContains } from '../../data/gazetteer/places.ts';
import { loadAmbiguousPhrases, loadGlossary } from '../../data/glossary/glossary.ts';
import { loadQuestionWords } from '../../data/glossary/question-words.ts';
import { loadDictionary } from '../../retrieval/dictionary.ts';

const glossary = loadGlossary();
const ambiguous = loadAmbiguousPhrases();
const words = loadQuestionWords();
const everybodys = buildLexicon(glossary, ambiguous, words);
const cutWords = loadDictionary().segmenter.cutUnits;

export interface NamedReader {
  held: HeldOrgan[];
  english: (organ: string) => string;
  resolve: (question: string) => OrganResolution;
  /** 'held 甲、乙' (with 'assumed' where that is said aloud), 'absent', 'several 甲、乙', 'none'; and the words left over behind a '|'. */
  meant: (question: string) => string;
}

export function heldOrgan(name: string): HeldOrgan {
  const organ = resolveOrganName(name);
  if (!organ) throw new Error(`No organ in "${name}"`);
  const { local } = readOrganParts(organ);
  const { placeCode, organKind } = organ;
  return { organ: organ.organ, placeCode, organKind, ...(local?.level ? { local: local.stem + local.suffix } : {}), years: [2023] };
}

export function openOrgans(names: readonly string[]): NamedReader {
  const held = names.map(heldOrgan);
  const lexicon = addOrgans(everybodys, organWordings(held));
  const knowledge = {
    lexicon,
    cutWords,
    findOrganMentions: readOrganMentions,
    organNames: new OrganNames(held),
    spelling: buildSpelling({ glossary, ambiguous, words, lexicon, organs: held, cutWords }),
  };
  const read = (question: string) => readQuestion(question, { ...knowledge, today: '2026-01-01' });
  const resolve = (question: string) => resolveOrgans(read(question), held, placeContains);
  const meant = (question: string) => {
    const reading = read(question);
    const found = resolveOrgans(reading, held, placeContains);
    const left = reading.unexplained.length > 0 ? ` | ${reading.unexplained.join(' ')}` : '';
    if (found.kind === 'held') return `held ${found.organs.map(({ organ }) => organ).join('、')}${found.assumed ? ' assumed' : ''}${left}`;
    if (found.kind === 'ambiguous') return `several ${found.candidates.map(({ organ }) => organ).join('、')}${left}`;
    return found.kind + left;
  };
  return { held, english: (organ) => organEnglishName(held.find((known) => known.organ === organ) ?? { organ }), resolve, meant };
}
