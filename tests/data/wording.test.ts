/** Every text of the product speaks both languages and takes the same values in each. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fillIn } from '../../data/wording/wording.ts';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../data/wording');
const tableFiles = readdirSync(folder).filter((name) => name.endsWith('-texts.ts'));
const table = z.record(
  z.string(),
  z.strictObject({ zh: z.string(), en: z.string().min(1) }).refine(({ zh, en }) => zh !== '' || en.trim() === '', 'a text is missing'),
);
/** An English text may show the Chinese term beside its own: {zh}. */
const placesOf = (text: string) => [...text.matchAll(/\{(?!zh\})(\w+)\}/g)].map(([, name]) => name).sort();
const HAN = /\p{Script=Han}/u;
/** Chinese words that an English text shows on purpose. */
const KEPT_CHINESE = /摘编/g;

describe.each(tableFiles)('data/wording/%s', async (name) => {
  const tables = Object.values(await import(path.join(folder, name))).filter((value) => typeof value === 'object');

  it('is one table with both languages in every entry', () => {
    expect(tables).toHaveLength(1);
    expect(() => table.parse(tables[0])).not.toThrow();
  });

  const entries = tables.flatMap((value) => Object.entries(table.safeParse(value).data ?? {}));

  it.each(entries)('%s has the same places in both languages', (_, { zh, en }) => {
    expect(placesOf(zh)).toEqual(placesOf(en));
  });

  it('has no Chinese in English texts and no untranslated sentence in Chinese ones', () => {
    expect(entries.filter(([, { en }]) => HAN.test(en.replace(KEPT_CHINESE, ''))).map(([key]) => key)).toEqual([]);
    expect(entries.filter(([, { zh }]) => /[a-z]/i.test(zh.replace(/\{\w+\}|<[^>]*>/g, '')) && !HAN.test(zh)).map(([key]) => key)).toEqual(
      [],
    );
  });
});

describe('fillIn', () => {
  it('puts values into their places', () => {
    expect(fillIn('{count} of {all}', { count: 1, all: 2 })).toBe('1 of 2');
    expect(fillIn('{"id": …}')).toBe('{"id": …}');
  });

  it('refuses a place without a value', () => {
    expect(() => fillIn('{count} of {all}', { count: 1 })).toThrow('{all}');
  });
});
