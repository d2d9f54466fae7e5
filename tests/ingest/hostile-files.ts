/** Files that are damaged, misnamed or made to harm, each built here from nothing. */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { packOffice, wrapWord } from './write-office.ts';

export const TITLE = '示例市水务局2022年政府信息公开工作年度报告';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const LINE = 'BT /F1 12 Tf 72 720 Td (Annual report) Tj ET';

/** A PDF with one line of text; `trailer` stands in its trailer. `content` are the bytes of its page, Latin-1, unpacked by `filter`. */
export function writePdf(trailer = '', content = LINE, filter = ''): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} ${filter}>>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text + end, 'latin1'));
}

/** A PDF whose page swells to a quarter of a gigabyte. */
export function writePdfBomb(): Uint8Array {
  return writePdf('', deflateSync(Buffer.alloc(256 * 1024 * 1024, ' ')).toString('latin1'), '/Filter /FlateDecode ');
}

/** A PDF whose owner locked it with passwords that nobody knows. */
export function writeEncryptedPdf(): Uint8Array {
  const key = (digit: string): string => `<${digit.repeat(64)}>`;
  return writePdf(
    `/ID [<${'0'.repeat(32)}> <${'0'.repeat(32)}>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -3904 /O ${key('1')} /U ${key('2')} >> `,
  );
}

export interface WrittenEntry {
  name: string;
  content: Uint8Array;
  /** What the directory claims instead of the true size. */
  claimedSize?: number;
}

/** A ZIP file entry by entry, names and sizes as given, however wrong. */
export function writeZip(entries: readonly WrittenEntry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimedSize } of entries) {
    const packed = deflateRawSync(content);
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedSize ?? content.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, nameBytes]));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, listed, end]));
}

const BOMB: WrittenEntry = { name: 'word/document.xml', content: new Uint8Array(60 * 1024 * 1024) };

/** A plain archive with a name that leads out of it and a bomb. */
export function writeArchiveBomb(): Uint8Array {
  return writeZip([
    { name: '../../escape.txt', content: encode(TITLE) },
    BOMB,
    { name: 'report.txt', content: encode(`${TITLE}\n\n一、总体情况\n\n平稳。\n`) },
  ]);
}

/** A Word file whose text is a bomb: claimed small, or as large as it is. */
export function writeWordBomb(claimedSize?: number): Uint8Array {
  const parts = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
  };
  return writeZip([
    ...Object.entries(parts).map(([name, text]) => ({ name, content: encode(text) })),
    { ...BOMB, ...(claimedSize === undefined ? {} : { claimedSize }) },
  ]);
}

/** A Word file that asks its reader to fetch a file and to swell a word. */
export function writeEntityWord(): Uint8Array {
  const doctype = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">]>';
  return packOffice(
    { 'word/document.xml': `${doctype}<w:document><w:body><w:p><w:r><w:t>${TITLE}&file;&b;</w:t></w:r></w:p></w:body></w:document>` },
    { 'word/document.xml': 'wordprocessingml.document.main' },
  );
}

/** A Word file of tables within tables. */
export function writeNestedWord(depth: number): Uint8Array {
  return wrapWord(`${'<w:tbl><w:tr><w:tc>'.repeat(depth)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`);
}

/** A Word file with a cell that claims a billion columns. */
export function writeWideWord(): Uint8Array {
  const cell = (text: string, span: string): string =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  return wrapWord(
    `<w:p><w:r><w:t>${TITLE}</w:t></w:r></w:p><w:tbl><w:tr>${cell('行政许可', '1000000000')}${cell('3', '999999999')}</w:tr></w:tbl><w:p><w:r><w:t>工作平稳开展，信息均已公开。</w:t></w:r></w:p>`,
  );
}

/** A web page around some markup. */
export function writePage(title: string, markup: string): Uint8Array {
  return encode(`<!DOCTYPE html><html><head><title>${title}</title></head><body>${markup}</body></html>`);
}

/** A web page with cells that claim a billion columns and rows. */
export function writeWidePage(): Uint8Array {
  const cell = (text: string): string => `<td colspan="1000000000" rowspan="1000000000">${text}</td>`;
  return writePage(TITLE, `<p>${TITLE}</p><table><tr>${cell('行政许可')}${cell('3')}</tr></table><p>一、总体情况</p><p>工作平稳。</p>`);
}

/** A grey picture that claims so many pixels each way, and has one. */
export function writePng(pixelsEachWay = 1): Uint8Array {
  const chunk = (type: string, content: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  header.writeUInt32BE(pixelsEachWay, 0);
  header.writeUInt32BE(pixelsEachWay, 4);
  const pixels = Buffer.from([0x78, 0x9c, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', header),
      chunk('IDAT', pixels),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** The head of a program for Linux, and nothing that could run. */
export function writeProgram(): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  return bytes;
}
