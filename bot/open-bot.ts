/** Puts together what answering needs, once per corpus: lexicon, names of held organs, glossary. */

import { organEnglishName } from '../data/gazetteer/organ-english-name.ts';
import { readOrganMentions } from '../data/gazetteer/organ-mentions.ts';
import { readOrganParts } from '../data/gazetteer/organ-parts.ts';
import { findPlaceByCode, isWithin } from '../data/gazetteer/places.ts';
import { loadCompanionWords } from '../data/glossary/companion-words.ts';
import { type AmbiguousPhrase, type GlossaryEntry, loadAmbiguousPhrases, loadGlossary } from '../data/glossary/glossary.ts';
import { loadQuestionWords, type QuestionWords } from '../data/glossary/question-words.ts';
import { CUMULATIVE } from '../data/glossary/subject-words.ts';
import type { Corpus } from '../retrieval/corpus.ts';
import type { HeldReport } from '../retrieval/store/held.ts';
import type { Held } from './choose-targets.ts';
import { buildSpelling } from './question/build-spelling.ts';
import { buildVocabulary, type Vocabulary } from './question/explain-words.ts';
import { addOrgans, buildLexicon, type Lexicon } from './question/lexicon.ts';
import { OrganNames } from './question/organ-names.ts';
import { organWordings } from './question/organ-wordings.ts';
import { type OrganMentionFinder, readQuestion, type WordCutter } from './question/read-question.ts';
import type { HeldOrgan } from './question/resolve-organs.ts';
import type { Spelling } from './question/respell.ts';
import { ConceptTree } from './question/select-cells.ts';
import type { LocalCell } from './question/select-local.ts';

/** Everything about a corpus that answers are made from. Rebuilt when the corpus hash changes. */
export interface Knowledge {
  hash: string;
  held: Held;
  lexicon: Lexicon;
  tree: ConceptTree;
  findOrganMentions: OrganMentionFinder;
  organNames: OrganNames;
  spelling: Spelling;
  cutWords: WordCutter;
  organEnglish: (organ: string) => string;
  vocabulary: Vocabulary;
  chineseWordings: (concept: string) => string[];
}

const known = new WeakMap<Corpus, Knowledge>();

/** What is the same for every corpus: a report that comes in while many ask must not make everybody wait for it again. */
export interface Sayings {
  glossary: GlossaryEntry[];
  ambiguous: AmbiguousPhrase[];
  words: QuestionWords;
  lexicon: Lexicon;
  tree: ConceptTree;
}
let sayings: Sayings | undefined;

function loadSayings(): Sayings {
  sayings ??= makeSayings(loadGlossary(), loadAmbiguousPhrases());
  return sayings;
}

/** Reads concepts by these wordings. What a concept is and where it belongs is the glossary's alone. */
export function makeSayings(glossary: GlossaryEntry[], ambiguous: AmbiguousPhrase[]): Sayings {
  const words = loadQuestionWords();
  return { glossary, ambiguous, words, lexicon: buildLexicon(glossary, ambiguous, words), tree: new ConceptTree(loadGlossary()) };
}

/** The knowledge over a corpus as it is now. */
export function knowledgeOf(corpus: Corpus): Knowledge {
  const before = known.get(corpus);
  if (before && before.hash === corpus.hash) return before;
  const knowledge = buildKnowledge(corpus, loadSayings());
  known.set(corpus, knowledge);
  return knowledge;
}

/** The knowledge over a corpus with these sayings; not kept. */
export function buildKnowledge(corpus: Corpus, { glossary, ambiguous, words, tree, ...shared }: Sayings): Knowledge {
  const held = describeHeld(corpus, (report) => localCells(report));
  const identities = new Map(held.organs.map((organ) => [organ.organ, organ]));
  const generic = new Set(words.generic.zh);
  const lexicon = addOrgans(shared.lexicon, organWordings(held.organs));
  const cutWords = corpus.dictionary.segmenter.cutUnits;
  const knowledge: Knowledge = {
    hash: corpus.hash,
    held,
    tree,
    lexicon,
    cutWords,
    spelling: buildSpelling({ glossary, ambiguous, words, lexicon, organs: held.organs, cutWords }),
    vocabulary: buildVocabulary(glossary, words, loadCompanionWords(), cutWords),
    findOrganMentions: readOrganMentions,
    organNames: new OrganNames(held.organs),
    chineseWordings: (concept) => {
      const entry = glossary.find(({ key }) => key === concept);
      const shared = ambiguous.filter(
        ({ lang, readings }) => lang === 'zh' && readings.some((keys) => keys.length === 1 && keys[0] === concept),
      );
      return [...(entry ? [entry.zh, ...entry.phrases.zh] : []), ...shared.map(({ phrase }) => phrase)].filter(
        (wording) => wording.length >= 2 && !generic.has(wording),
      );
    },
    organEnglish: (organ) => organEnglishName(identities.get(organ) ?? { organ }),
  };
  const localCells = cachedPerReport((report) => readLocalCells(report, corpus, knowledge));
  return knowledge;
}

function describeHeld(corpus: Corpus, localCells: Held['localCells']): Held {
  const reports = corpus.answering.map(({ answering }) => answering);
  const organs: HeldOrgan[] = [];
  for (const { masthead } of reports) {
    const known = organs.find((organ) => organ.organ === masthead.organ && organ.placeCode === masthead.placeCode);
    if (known) known.years.push(masthead.year);
    else {
      const { organ, placeCode, organKind } = masthead;
      const { local } = readOrganParts({ organ, placeCode });
      organs.push({ organ, placeCode, organKind, ...(local?.level ? { local: local.stem + local.suffix } : {}), years: [masthead.year] });
    }
  }
  for (const organ of organs) organ.years.sort((a, b) => a - b);
  return { reports, organs: organs.sort((a, b) => (a.organ < b.organ ? -1 : 1)), contains: placeContains, localCells };
}

function placeContains(outer: string, inner: string): boolean {
  if (outer === inner) return true;
  const [outerPlace, innerPlace] = [findPlaceByCode(outer), findPlaceByCode(inner)];
  return outerPlace !== undefined && innerPlace !== undefined && isWithin(innerPlace, outerPlace);
}

function cachedPerReport(read: (report: HeldReport) => LocalCell[]): Held['localCells'] {
  const cells = new Map<string, LocalCell[]>();
  return (report) => {
    const before = cells.get(report.id);
    if (before) return before;
    const cellsOfReport = read(report);
    cells.set(report.id, cellsOfReport);
    return cellsOfReport;
  };
}

/** The local cells of a report, their labels read with the recognisers of questions. */
function readLocalCells(report: HeldReport, corpus: Corpus, knowledge: Knowledge): LocalCell[] {
  if (report.masthead.edition !== 'local') return [];
  return corpus
    .figuresOf(report.id)
    .filter((figure) => figure.rowKey === undefined)
    .map((figure) => {
      const label = figure.row.at(-1) ?? '';
      const { concepts, weakConcepts } = readQuestion(label, { ...knowledge, today: '2000-01-01', lang: 'zh' });
      const named = concepts.length > 0 ? concepts : weakConcepts;
      return {
        key: { edition: 'local', table: figure.table, row: figure.row.join('/'), column: figure.column },
        concepts: [...new Set(named.flatMap((readings) => readings.flat()))],
        cumulative: CUMULATIVE.test(figure.column),
      };
    });
}
