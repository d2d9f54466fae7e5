/** What may be written in an edition's file: the schema's input, where everything with a default can be left out. */
import type { z } from 'zod';
import type { formEditionSchema } from './form-edition.ts';

export type EditionLiteral = z.input<typeof formEditionSchema>;
export type TableLiteral = EditionLiteral['tables'][number];
export type RowLiteral = TableLiteral['rows'][number];
export type ColumnLiteral = TableLiteral['columns'][number];
export type IdentityLiteral = EditionLiteral['identities'][number];
export type PartLiteral = EditionLiteral['parts'][number];
