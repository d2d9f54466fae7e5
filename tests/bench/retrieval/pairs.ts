/** Held-out questions → the sentence that answers: every list alone, the fusion, the stock pipeline, side by side. */
import { chooseTargets } from '../../../bot/choose-targets.ts';
import { knowledgeOf } from '../../../bot/open-bot.ts';
import { readQuestion } from '../../../bot/question/read-question.ts';
import { resolveOrgans } from '../../../bot/question/resolve-organs.ts';
import type { Corpus } from '../../../retrieval/corpus.ts';
import type { CandidateRanking } from '../../../retrieval/corpus-candidates.ts';
import { BuiltInEmbeddings } from '../../../retrieval/embedder.ts';
import type { SearchOptions } from '../../../retrieval/search-hit.ts';
import { SentenceSearch } from '../../../retrieval/sentence-search.ts';
import { type HeldOutPair, isSealed, type Language, loadHeldOutPairs } from './held-out-data.ts';
import { percent, printTable } from './print-table.ts';
import { openStockPipeline } from './stock-pipeline.ts';

/** A stretch of a report's text. */
export interface Place {
  report: string;
  start: number;
  end: number;
}

type Finder = (pair: HeldOutPair) => Promise<Place[]>;
type Half = 'open' | 'sealed' | 'all';

const LISTS: Record<string, Readonly<Record<keyof CandidateRanking, number>> | undefined> = {
  words: { words: 1, expanded: 0, vectors: 0 },
  expanded: { words: 0, expanded: 1, vectors: 0 },
  vectors: { words: 0, expanded: 0, vectors: 1 },
  fused: undefined,
};
const DEPTH = 5;

/** `half`: which pairs are measured; `showMisses` lists open ones that the fusion misses. */
export async function measurePairs(corpus: Corpus, half: Half, showMisses: boolean): Promise<void> {
  const pairs = loadHeldOutPairs().filter(({ question }) => half === 'all' || isSealed(question) === (half === 'sealed'));
  const embeddings = new BuiltInEmbeddings();
  const searches = Object.entries(LISTS).map(([name, weights]) => {
    // A list of words alone must not see vectors when its best sentences are looked at closely.
    const embedder = weights?.vectors === 0 ? undefined : embeddings;
    const options = { dictionary: corpus.dictionary, embedder, onMessage: console.error, ...(weights ? { weights } : {}) };
    return { name, search: new SentenceSearch(corpus.store, options) };
  });
  const find =
    (search: SentenceSearch, query: (pair: HeldOutPair) => string, options: (pair: HeldOutPair) => SearchOptions): Finder =>
    (pair) =>
      search.search(query(pair), { limit: DEPTH, everySentence: true, ...options(pair) });
  const ways: { title: string; finders: [string, Finder][] }[] = [
    {
      title: 'in the right report',
      finders: searches.map(({ name, search }) => [
        name,
        find(
          search,
          ({ bare }) => bare,
          ({ report }) => ({ reports: [report] }),
        ),
      ]),
    },
    {
      title: 'no report named',
      finders: searches.map(({ name, search }) => [
        name,
        find(
          search,
          ({ bare }) => bare,
          () => ({}),
        ),
      ]),
    },
  ];
  for (const { title, finders } of ways) {
    const rows = [];
    for (const [name, finder] of finders) {
      const ranks = await ranksOf(pairs, finder);
      rows.push([name, ...(['zh', 'en'] as Language[]).flatMap((lang) => recalls(pairs, ranks, lang))]);
      if (showMisses && name === 'fused')
        for (const [at, pair] of pairs.entries())
          if (ranks[at] !== 1 && !isSealed(pair.question))
            console.log(`${title} ${pair.lang} ${pair.id} ${ranks[at] ?? '–'}: ${pair.bare}`);
    }
    const counts = (['zh', 'en'] as Language[]).map((lang) => `${pairs.filter((pair) => pair.lang === lang).length} ${lang}`).join(', ');
    printTable(`Question → sentence, ${title} (${counts}, ${half})`, ['list', 'zh R@1', 'zh R@5', 'en R@1', 'en R@5'], rows);
  }
  await compareWithStock(corpus, pairs, searches.at(-1)?.search as SentenceSearch, embeddings, half);
}

/** Questions that name organ and year: ours resolves them as keys first. */
async function compareWithStock(
  corpus: Corpus,
  pairs: readonly HeldOutPair[],
  search: SentenceSearch,
  embeddings: BuiltInEmbeddings,
  half: Half,
): Promise<void> {
  const stock = await openStockPipeline(corpus, embeddings);
  const ours: Finder = (pair) => search.search(pair.question, { limit: DEPTH, everySentence: true, reports: reportsNamed(corpus, pair) });
  const rows = [];
  for (const [name, finder] of [
    ['stock', (pair: HeldOutPair) => stock(pair.question)],
    ['Wenbao', ours],
  ] as [string, Finder][]) {
    const found = await Promise.all(pairs.map(finder));
    const ranks = pairs.map((pair, at) => rankIn(pair, found[at] as Place[]));
    const strange = found.map((places, at) => places.filter(({ report }) => report !== pairs[at]?.report).length);
    const hits = found.reduce((sum, places) => sum + places.length, 0);
    rows.push([
      name,
      ...(['zh', 'en'] as Language[]).flatMap((lang) => recalls(pairs, ranks, lang)),
      `${strange.reduce((sum, count) => sum + count, 0)} of ${hits}`,
      percent(strange.filter((count) => count > 0).length, pairs.length),
    ]);
  }
  const head = ['pipeline', 'zh R@1', 'zh R@5', 'en R@1', 'en R@5', 'hits of a wrong organ or year', 'questions with one, %'];
  printTable(`Organ and year named (${pairs.length}, ${half})`, head, rows);
}

/** The reports that the question's organ and year mean, as an answer resolves them; none where they are not understood. */
function reportsNamed(corpus: Corpus, { question, lang }: HeldOutPair): string[] {
  const knowledge = knowledgeOf(corpus);
  const reading = readQuestion(question, { ...knowledge, today: '2026-01-01', lang });
  const resolution = resolveOrgans(reading, knowledge.held.organs, knowledge.held.contains, false);
  if (resolution.kind !== 'held') return [];
  return chooseTargets(reading, resolution.organs, resolution, knowledge.held).targets.map(({ report }) => report);
}

async function ranksOf(pairs: readonly HeldOutPair[], finder: Finder): Promise<(number | undefined)[]> {
  const ranks = [];
  for (const pair of pairs) ranks.push(rankIn(pair, await finder(pair)));
  return ranks;
}

/** Place, from 1, of the first stretch that holds a good part of an answering sentence. */
function rankIn({ report, start, end, also = [] }: HeldOutPair, places: readonly Place[]): number | undefined {
  const holds = (place: Place) =>
    place.report === report &&
    [{ start, end }, ...also].some((span) => {
      const common = Math.min(place.end, span.end) - Math.max(place.start, span.start);
      return common >= 0.5 * Math.min(span.end - span.start, place.end - place.start);
    });
  const at = places.findIndex(holds);
  return at < 0 ? undefined : at + 1;
}

function recalls(pairs: readonly HeldOutPair[], ranks: readonly (number | undefined)[], lang: Language): string[] {
  const own = ranks.filter((_, at) => pairs[at]?.lang === lang);
  return [1, 5].map((depth) => percent(own.filter((rank) => rank !== undefined && rank <= depth).length, own.length));
}
