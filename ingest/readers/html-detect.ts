/** Whether a file is a web page, told from its first bytes. */

const MARKUP = /<(?:!doctype\s{1,4}html|html|head|body|table|frameset)[\s>]/iu;
const ANY_TAG = /<(?:p|div|table|tbody|tr|td|span|meta|h[1-6]|section|article|center|font|ul|br)[\s>/]/giu;

/** Cells that make a text with lines above them a piece of a page. */
const LEAST_CELLS = 10;
const SEARCHED_BYTES = 400_000;

/** Whether bytes are a page or a piece of one: a page's tags at its beginning, a first tag with others after it, or a table's cells under lines of text. */
export function isHtml(bytes: Uint8Array): boolean {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  const head = new TextDecoder(utf16 ?? 'latin1').decode(bytes.subarray(0, 8000));
  if (head.includes('\0') || /^\s*<\?xml(?![^>]{0,200}>\s*<(?:!doctype\s{1,4})?html)/iu.test(head)) return false;
  if (MARKUP.test(head.slice(0, 4000))) return true;
  const whole = new TextDecoder(utf16 ?? 'latin1').decode(bytes.subarray(0, SEARCHED_BYTES));
  const opens = /^[\s\u00ef\u00bb\u00bf\ufeff]*<[a-z!]/iu.test(head);
  return (opens && (whole.match(ANY_TAG)?.length ?? 0) >= 3) || (whole.match(/<\/td\s*>/giu)?.length ?? 0) >= LEAST_CELLS;
}
