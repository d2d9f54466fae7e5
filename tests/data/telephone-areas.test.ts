/** Areas of telephone numbers: what is dialled, and for which places. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { placesOfTelephoneArea } from '../../data/gazetteer/area-numbers.ts';
import { findPlaceByCode } from '../../data/gazetteer/places.ts';
import { locateData } from '../../data/locate.ts';

const lines = readFileSync(locateData('gazetteer/telephone-areas.csv'), 'utf8').trimEnd().split('\n').slice(1);

describe('telephone areas', () => {
  test('have three digits in 010 and 02x, four elsewhere, as they are dialled', () => {
    const areas = lines.map((line) => line.split(',')[0] ?? '');
    expect(areas.filter((area) => !/^(?:010|02\d|0[3-9]\d{2})$/.test(area))).toEqual([]);
    expect(new Set(areas).size).toBe(areas.length);
  });

  test.each([
    ['010', '北京市'],
    ['0335', '秦皇岛市'],
    ['0349', '朔州市'],
    ['0516', '徐州市'],
    ['0580', '舟山市'],
    ['0701', '鹰潭市'],
  ])('%s is dialled for %s', (area, name) => {
    expect(placesOfTelephoneArea(area).map((code) => findPlaceByCode(code)?.name)).toEqual([name]);
  });

  test('stand for places of the gazetteer', () => {
    const codes = lines.flatMap((line) => (line.split(',')[1] ?? '').split(';'));
    expect(codes.filter((code) => findPlaceByCode(code) === undefined)).toEqual([]);
  });

  test('nothing stands for a number that is none', () => {
    expect(placesOfTelephoneArea('033')).toEqual([]);
    expect(placesOfTelephoneArea('0000')).toEqual([]);
  });
});
