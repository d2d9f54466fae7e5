/** Numbers that Word writes before paragraphs by itself: 一、 （二） 3. — they are no text in the file, and headings need them. */
import type { OfficePackage } from './office-package.ts';
import type { XmlEvent } from './xml-events.ts';

interface Level {
  format: string;
  /** `%1、`, `（%2）`, `%1.%2` */
  pattern: string;
  start: number;
}

export interface NumberingReference {
  list: string;
  level: number;
}

const CHINESE_DIGITS = '零一二三四五六七八九';
const LARGEST_CHINESE = 99;

function chineseNumber(value: number): string {
  if (value < 1 || value > LARGEST_CHINESE) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : CHINESE_DIGITS.charAt(tens)}十`;
  return head + (ones === 0 ? '' : CHINESE_DIGITS.charAt(ones));
}

/** A counter in a format of Word's; '' for bullets and for none. */
function formatCounter(value: number, format: string): string {
  if (format === 'bullet' || format === 'none') return '';
  if (/^(?:chinese|japanese|taiwanese)(?:Counting|Digital|LegalSimplified)|^ideograph(?:Digital|Traditional)/u.test(format))
    return chineseNumber(value);
  if (format === 'decimalEnclosedCircle' && value >= 1 && value <= 20) return String.fromCodePoint(0x245f + value);
  if (format === 'upperLetter' && value <= 26) return String.fromCodePoint(0x40 + value);
  if (format === 'lowerLetter' && value <= 26) return String.fromCodePoint(0x60 + value);
  return String(value);
}

const attributeValue = (event: XmlEvent & { kind: 'open' }): string => event.attributes.get('val') ?? '';

/** Lists of a document, counting while its paragraphs pass in order. */
export class WordNumbering {
  readonly #levels = new Map<string, Map<number, Level>>();
  readonly #lists = new Map<string, string>();
  readonly #counters = new Map<string, number[]>();

  constructor(office: OfficePackage, part: string) {
    let abstract = '';
    let list = '';
    let level = 0;
    for (const event of office.events(part)) {
      if (event.kind !== 'open') continue;
      if (event.name === 'abstractNum') {
        abstract = event.attributes.get('abstractNumId') ?? '';
        this.#levels.set(abstract, new Map());
      } else if (event.name === 'num') list = event.attributes.get('numId') ?? '';
      else if (event.name === 'abstractNumId') this.#lists.set(list, attributeValue(event));
      else if (event.name === 'lvl') {
        level = Number(event.attributes.get('ilvl') ?? 0);
        this.#levels.get(abstract)?.set(level, { format: 'decimal', pattern: '', start: 1 });
      } else this.#readLevel(this.#levels.get(abstract)?.get(level), event);
    }
  }

  #readLevel(level: Level | undefined, event: XmlEvent & { kind: 'open' }): void {
    if (!level) return;
    if (event.name === 'numFmt') level.format = attributeValue(event);
    else if (event.name === 'lvlText') level.pattern = attributeValue(event);
    else if (event.name === 'start') level.start = Number(attributeValue(event)) || 0;
  }

  /** The number before the next paragraph of a list, which is counted by this call; '' where the list is unknown or has bullets. */
  next({ list, level }: NumberingReference): string {
    const abstract = this.#lists.get(list);
    const levels = abstract === undefined ? undefined : this.#levels.get(abstract);
    const own = levels?.get(level);
    if (abstract === undefined || !levels || !own) return '';
    const counters = this.#counters.get(abstract) ?? [];
    this.#counters.set(abstract, counters);
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    counters.length = level + 1;
    if (own.format === 'bullet') return '';
    return own.pattern.replace(/%(\d)/gu, (_, digit: string) => {
      const index = Number(digit) - 1;
      const other = levels.get(index);
      return formatCounter(counters[index] ?? other?.start ?? 1, other?.format ?? 'decimal');
    });
  }
}

/** The list that each paragraph style belongs to, directly or through the style it is based on. */
export function readStyleNumbering(office: OfficePackage, part: string): ReadonlyMap<string, NumberingReference> {
  const own = new Map<string, NumberingReference>();
  const bases = new Map<string, string>();
  let style = '';
  let level = 0;
  for (const event of office.events(part)) {
    if (event.kind !== 'open') continue;
    if (event.name === 'style') {
      style = event.attributes.get('styleId') ?? '';
      level = 0;
    } else if (event.name === 'basedOn') bases.set(style, attributeValue(event));
    else if (event.name === 'ilvl') level = Number(attributeValue(event));
    else if (event.name === 'numId' && style !== '') own.set(style, { list: attributeValue(event), level });
  }
  const found = new Map(own);
  for (const name of bases.keys()) {
    let at: string | undefined = name;
    for (let steps = 0; at !== undefined && !own.has(at) && steps < 20; steps += 1) at = bases.get(at);
    const reference = at === undefined ? undefined : own.get(at);
    if (reference) found.set(name, reference);
  }
  return found;
}
