/** What will be done to answer: a frozen value that `explain` prints and a receipt keeps. */

import type { CellKey } from '../data/forms/form-edition.ts';
import type { ProseMark } from '../data/glossary/prose-marks.ts';
import type { Expression } from './operations/expression.ts';
import type { Premise } from './plan-premises.ts';
import type { Claim } from './question/read-claim.ts';
import type { HeldOrgan } from './question/resolve-organs.ts';
import type { LocalCell } from './question/select-local.ts';
import type { Dimension, Operation } from './question/span.ts';

/** One report that is answered from. */
export interface Target {
  report: string;
  organ: string;
  year: number;
  edition: string;
  /** Cells of its local tables, where it has any. */
  local?: readonly LocalCell[];
}

/** The cells of one report that one metric of the question selects. */
export interface CellRequest {
  target: Target;
  /** Glossary keys that the question named, after defaults. */
  concepts: string[];
  cells: CellKey[];
  /** 'exact', or 'parts' where the form has no cell for what was named but cells for its parts. */
  fit: 'exact' | 'parts';
  /** The total that a breakdown adds up to, when the form has one. */
  total?: CellKey[];
}

/** Things the answer has to say aloud about how the question was taken. */
export type Remark =
  | { kind: 'year-latest'; year: number; organ: string }
  /** So many years were asked for, counted back: which they are. `fewer`: not so many are held. */
  | { kind: 'years-counted'; years: number[]; organ: string; fewer?: true }
  /** The latest report held is silent. */
  | { kind: 'year-earlier'; year: number; latest: number }
  | { kind: 'year-relative'; wording: string; year: number }
  | { kind: 'year-missing'; years: number[]; organ: string }
  /** `among`: other organs of that name are held too, which have not what is asked. */
  | { kind: 'organ-assumed'; wording: string; organ: string; among?: true }
  | { kind: 'organ-namesakes'; wording: string; organ: string; others: string[] }
  | { kind: 'organ-corrected'; wording: string; organ: string }
  | { kind: 'metric-assumed'; concept: string }
  /** A computation stays within one column of a row that has several. */
  | { kind: 'column-assumed'; chosen: CellKey; others: CellKey[] }
  /** What was to be left out is no part of what is counted. */
  | { kind: 'not-a-part'; part: CellKey; whole: CellKey };

export type DeclineReason =
  | { kind: 'empty' }
  | { kind: 'too-long'; length: number }
  | { kind: 'off-topic' }
  /** Who answers is asked, and what it is for. */
  | { kind: 'introduction' }
  | { kind: 'corpus-empty' }
  | { kind: 'organ-absent'; surface: string; nearest: HeldOrgan[] }
  | { kind: 'organ-unclear'; surface?: string; candidates: HeldOrgan[] }
  | { kind: 'year-absent'; years: number[]; organs: HeldOrgan[]; relative?: string }
  | { kind: 'metric-absent'; concepts: string[]; target: Target; existsIn: string[] }
  /** Money is asked for of what the form only counts. */
  | { kind: 'money-absent'; concepts: string[]; target: Target }
  /** Organs are to be ranked or chosen, and by what is not said. */
  | { kind: 'metric-unclear' }
  | { kind: 'operation-absent'; operation: Operation }
  | { kind: 'not-understood'; words: string[]; organs: HeldOrgan[] }
  /** `terms`: what was asked about, where it is taken for a cell of the form and is none. */
  | { kind: 'prose-silent'; words: string[]; organs: HeldOrgan[]; terms?: string[] };

export type Plan =
  /** `readings` has one list of requests per reading of the question; more than one makes the answer ambiguous. `wording`: the name that means several organs, where that is why; `premises`: numbers taken for granted; `namesakes`: what is said instead of their figures where the first report has several readings of its own. */
  | {
      kind: 'figures';
      readings: CellRequest[][];
      breakdown: boolean;
      dimension?: Dimension;
      remarks: Remark[];
      wording?: string;
      namesakes?: Remark;
      premises?: Premise[];
    }
  /** `literal`: the sentence must hold the question's own words, synonyms do not count. `otherwise`: why there is no answer when no sentence fits. `topics`: keys of what stands in a set place; then nothing is searched. */
  | {
      kind: 'passages';
      targets: Target[];
      query: string;
      topics?: string[];
      wantsNumber: boolean;
      literal: boolean;
      /** Columns of the form that the question names beside words nobody understood: a number in the text answers only if its sentence names them too. */
      named: string[];
      remarks: Remark[];
      otherwise: DeclineReason;
      /** Only a sentence that states this of these concepts answers; nothing is searched. */
      marked?: { mark: ProseMark; concepts: string[] };
      /** Names of an organ without a report of its own: a sentence answers only if it holds one of them. */
      speaksOf?: string[];
      /** What the sentence must hold besides: a cause where one is asked for, an average. */
      holds?: RegExp;
      /** Answers instead where no sentence does. */
      fallback?: Plan;
    }
  /** `rule`: the composition rule that applied. `expressions`: one for each organ that a bare place can mean; more than one makes the answer ambiguous. */
  | { kind: 'operation'; rule: string; expressions: Expression[]; remarks: Remark[]; wording?: string }
  /**
   * Whether what the question claims is so. `together`: of the sum of the cells. `subject`: the organ that is claimed to lead the others. `inOrder`: one cell for each number of
   * the question. A reason that is asked for (为什么) is looked for in the text with `query`; `instead`: how the question is answered where it
   * takes no more for granted than that there is something, and there is.
   */
  | {
      kind: 'claim';
      claim: Claim;
      requests: CellRequest[];
      subject?: string;
      together?: true;
      inOrder: boolean;
      query: string;
      remarks: Remark[];
      instead?: Plan;
    }
  /** Whether cells, or what the text says, agree. Without requests the sentences that the query finds are checked; `whole`: all that the checks found in the reports. */
  | {
      kind: 'agreement';
      whole?: true;
      requests: CellRequest[];
      targets: Target[];
      query: string;
      remarks: Remark[];
      otherwise: DeclineReason;
    }
  | { kind: 'definition'; concepts: string[]; difference: boolean; term?: string }
  | { kind: 'holdings'; organs: string[]; years: number[]; editions: string[] }
  | { kind: 'decline'; reason: DeclineReason };
