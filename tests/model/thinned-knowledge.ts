/** The knowledge of a corpus with a part of its wordings taken away, so that the rules cannot read what they otherwise can. */
import { createHash } from 'node:crypto';
import { buildKnowledge, type Knowledge, knowledgeOf, makeSayings } from '../../bot/open-bot.ts';
import { normalizeQuestion } from '../../bot/question/normalize-question.ts';
import { loadAmbiguousPhrases, loadGlossary } from '../../data/glossary/glossary.ts';
import type { Corpus } from '../../retrieval/corpus.ts';

/** Stands in the place of a name that is taken away; no question holds it. */
const NOTHING = 'qqqqqqqq';

/** Takes one of every `every` wordings away: those whose hash leaves the rest `rest`. */
export function thinKnowledge(corpus: Corpus, every: number, rest: number): Knowledge {
  const isKept = (wording: string) => createHash('sha256').update(normalizeQuestion(wording)).digest().readUInt32BE(0) % every !== rest;
  const glossary = loadGlossary().map((entry) => ({
    ...entry,
    zh: isKept(entry.zh) ? entry.zh : NOTHING,
    en: isKept(entry.en) ? entry.en : NOTHING,
    phrases: { zh: entry.phrases.zh.filter(isKept), en: entry.phrases.en.filter(isKept) },
  }));
  const thinned = buildKnowledge(
    corpus,
    makeSayings(
      glossary,
      loadAmbiguousPhrases().filter(({ phrase }) => isKept(phrase)),
    ),
  );
  // By these the words of reports are read, not those of the question.
  return { ...thinned, chineseWordings: knowledgeOf(corpus).chineseWordings };
}
