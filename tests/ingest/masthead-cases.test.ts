import { describe, expect, it } from 'vitest';
import { readReportFile } from '../../ingest/ingest.ts';
import { NAMES, YEARS } from './masthead-names.ts';
import { NAMESAKES, STREETS } from './masthead-places.ts';
import { type MastheadCase, writeCase } from './printed-head.ts';

const CASES: Readonly<Record<string, readonly MastheadCase[]>> = {
  'names of several places': NAMESAKES,
  'towns and streets': STREETS,
  'renamed, broken and overwritten names': NAMES,
  years: YEARS,
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%s', async (_, printed, expected) => {
    const { bytes, source } = writeCase(printed);
    const reading = await readReportFile(bytes, source);
    if ('code' in expected) {
      const { code, organs, years, says } = expected;
      expect(reading).toMatchObject({ code });
      if (organs || years) expect(reading).toMatchObject({ question: { ...(organs ? { organs } : {}), ...(years ? { years } : {}) } });
      if (says) expect('text' in reading ? reading.text : '').toContain(says);
      return;
    }
    const filed = 'masthead' in reading ? [reading.masthead.organ, reading.masthead.placeCode ?? '', reading.masthead.year] : reading;
    expect(filed).toEqual(expected);
  });
});
