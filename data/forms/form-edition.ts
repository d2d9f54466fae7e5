/**
 * A statutory form as data: one file per edition, and nothing in the code knows an edition by name.
 * Sources of the three editions in circulation: DOMAIN.md of the design, i.e. the 统计表 appended to reports up to 2018,
 * 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号.
 */
import { z } from 'zod';

/** The four kinds of table that a report can hold; `statistics` is the 统计表 of reports up to 2018, national or local. */
export const TABLE_KEYS = ['proactive', 'applications', 'review_litigation', 'statistics'] as const;
export type TableKey = (typeof TABLE_KEYS)[number];

const label = { zh: z.string().min(1), en: z.string().min(1) };

/** A column of one table. `label` is the canonical printed label; `total` marks the column that sums the others. */
const formColumn = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  label: z.string().min(1),
  en: z.string().min(1),
  /** Labels seen in the wild for the same column, canonical one excluded. */
  variants: z.array(z.string()).default([]),
  /** Unit of the cells of this column, '' where the form prints none; a unit inside the cell or the row wins. */
  unit: z.string().optional(),
  /** Glossary keys that a cell of this column has beside those of its row. Empty for a total column: it is what is meant when nobody names a column. */
  concepts: z.array(z.string()).default([]),
  total: z.boolean().default(false),
  /** Only 本年增/减 may be negative (identity I5). */
  signed: z.boolean().default(false),
});
export type FormColumn = z.infer<typeof formColumn>;

/** A row of one table, or (with `heading: true`) a printed label that has no cells of its own, such as （三）不予公开. */
const formRow = z.object({
  /** Unique in the table, kebab-case with '/' for nesting: 'outcome/denied/state-secret'. */
  key: z.string().regex(/^[a-z][a-z0-9/-]*$/),
  /** Canonical printed labels from the outermost to this row's own. */
  path: z.array(z.string().min(1)).min(1),
  en: z.string().min(1),
  /** Other printings of this row's own (last) label. */
  variants: z.array(z.string()).default([]),
  unit: z.string().optional(),
  /** 'text' for （四）申请公开的主要内容, which holds words. */
  content: z.enum(['number', 'text']).default('number'),
  heading: z.boolean().default(false),
  /** A row that only some reports print; its absence is no loss. */
  optional: z.boolean().default(false),
  /** Keys of the columns that this row has; all of the table's when left out. */
  columns: z.array(z.string()).optional(),
  /** Glossary keys of what the row counts, e.g. ['denied.state-secret'] or ['litigation', 'upheld']. */
  concepts: z.array(z.string()).default([]),
});
export type FormRow = z.infer<typeof formRow>;

const formTable = z.object({
  key: z.enum(TABLE_KEYS),
  /** Key of the part that holds the table. */
  part: z.string(),
  ...label,
  unit: z.string().default(''),
  /** 'row-per-label': one printed line per row. 'single-row': the form prints all rows side by side as one line (part four). */
  layout: z.enum(['row-per-label', 'single-row']).default('row-per-label'),
  columns: z.array(formColumn).min(1),
  rows: z.array(formRow).min(1),
});
export type FormTable = z.infer<typeof formTable>;

const cellRef = z.object({
  table: z.enum(TABLE_KEYS),
  row: z.string(),
  /** Left out: the identity is taken once for every column of the table (`perColumn`). */
  column: z.string().optional(),
  /** −1 to subtract. */
  sign: z.union([z.literal(1), z.literal(-1)]).default(1),
});
export type CellRef = z.infer<typeof cellRef>;

/** A reconciliation identity (勾稽关系): Σ left = Σ right, or Σ left ≥ Σ right. */
const identity = z.object({
  id: z.string(),
  relation: z.enum(['equals', 'at-least']).default('equals'),
  left: z.array(cellRef).min(1),
  right: z.array(cellRef).min(1),
  ...label,
  source: z.string().min(1),
});
export type Identity = z.infer<typeof identity>;

const formPart = z.object({ key: z.string(), number: z.string(), ...label, variants: z.array(z.string()).default([]) });

export const formEditionSchema = z.object({
  id: z.string(),
  ...label,
  /** The notice that laid the form down. */
  source: z.string().min(1),
  /** First and last report year for which the form was prescribed; information only, the edition is detected from labels. */
  years: z.tuple([z.number(), z.number().nullable()]),
  parts: z.array(formPart).min(1),
  tables: z.array(formTable).min(1),
  identities: z.array(identity),
});
export type FormEdition = z.infer<typeof formEditionSchema>;

/** Names one statutory cell of one edition. */
export interface CellKey {
  edition: string;
  table: TableKey;
  row: string;
  column: string;
}

/** Cells of different editions whose numbers may be set side by side. A pair not declared here must not be compared. */
export interface Comparability {
  id: string;
  /** Each member is the sum of its cells in one edition (the three 其他处理 rows of 2021 against the one row of 2019). `columns: 'each'` pairs the columns by key. */
  members: { edition: string; table: TableKey; rows: string[]; column: string | 'each' }[];
  zh: string;
  en: string;
  source: string;
}
/** Cells that look alike and must not be compared, with the reason that is told to the asker. */
export interface Incomparability {
  id: string;
  members: { edition: string; table: TableKey; row: string; column: string }[];
  zh: string;
  en: string;
  source: string;
}
