/** Numbers and marks that stand for an area: telephone areas, postal codes, the codes and licences of websites. */
import { readFileSync } from 'node:fs';
import { locateData } from '../locate.ts';
import { findPlaceByCode, findPlaces } from './places.ts';

/**
 * Provinces of postal codes, by their first two digits: first two digits of the administrative code. Source: 邮政编码 as 中国邮政 assigns them, the
 * first two digits for the province.
 */
const POSTAL_PROVINCES: Readonly<Record<string, readonly string[]>> = {
  '11': ['10'],
  '12': ['30'],
  '13': ['05', '06', '07'],
  '14': ['03', '04'],
  '15': ['01', '02'],
  '21': ['11', '12'],
  '22': ['13'],
  '23': ['15', '16'],
  '31': ['20'],
  '32': ['21', '22'],
  '33': ['31', '32'],
  '34': ['23', '24'],
  '35': ['35', '36'],
  '36': ['33', '34'],
  '37': ['25', '26', '27'],
  '41': ['45', '46', '47'],
  '42': ['43', '44'],
  '43': ['41', '42'],
  '44': ['51', '52'],
  '45': ['53', '54'],
  '46': ['57'],
  '50': ['40'],
  '51': ['61', '62', '63', '64'],
  '52': ['55', '56'],
  '53': ['65', '66', '67'],
  '54': ['85'],
  '61': ['71', '72'],
  '62': ['73', '74'],
  '63': ['81'],
  '64': ['75'],
  '65': ['83', '84'],
};

let areas: Map<string, readonly string[]> | undefined;

/** Codes of the prefectures (or the province) of a telephone area, its leading zero included: '0516' gives 徐州市. */
export function placesOfTelephoneArea(area: string): readonly string[] {
  areas ??= new Map(
    readFileSync(locateData('gazetteer/telephone-areas.csv'), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [number = '', places = ''] = line.split(',');
        return [number, places.split(';')] as const;
      }),
  );
  return areas.get(area) ?? [];
}

/** Code of the province of a postal code; none for an unknown one. */
export function provinceOfPostalCode(postal: string): string | undefined {
  const province = Object.entries(POSTAL_PROVINCES).find(([, starts]) => starts.includes(postal.slice(0, 2)))?.[0];
  return province === undefined ? undefined : `${province}0000`;
}

/** Code of the province that a licence of a website begins with: 苏 of 苏ICP备. */
export function provinceOfLicence(letter: string): string | undefined {
  return findPlaces(letter).find((place) => place.level === 'province')?.code;
}

/**
 * The nearest place of the gazetteer for a number that begins with an administrative code, as 网站标识码 (政府网站发展指引, 国办发〔2017〕47号) and the
 * record of a site with the police do: its county, else its prefecture, else its province.
 */
export function placeOfRecord(digits: string): string | undefined {
  const codes = [digits.slice(0, 6), `${digits.slice(0, 4)}00`, `${digits.slice(0, 2)}0000`];
  return codes.find((code) => findPlaceByCode(code) !== undefined);
}
