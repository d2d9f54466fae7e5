/** Grey pictures as the files that scanners and phones write: PDF of pictures, PNG, TIFF with several pages, JPEG. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { type Raster, readPgm } from '../../ingest/readers/raster.ts';

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'wenbao-picture-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The pages of a PDF as grey pictures. Needs pdftoppm. */
export function renderPages(pdf: Uint8Array, dpi: number): Raster[] {
  return inFolder((folder) => {
    writeFileSync(path.join(folder, 'page.pdf'), pdf);
    execFileSync('pdftoppm', ['-gray', '-r', String(dpi), path.join(folder, 'page.pdf'), path.join(folder, 'page')]);
    const names = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    return names.sort().map((name) => readPgm(new Uint8Array(readFileSync(path.join(folder, name)))) as Raster);
  });
}

/** A PDF whose pages are pictures, compressed without loss; `jpeg` gives the quality of a lossy compression before it. Needs pdftoppm for that. */
export function writePicturePdf(pages: readonly Raster[], dpi: number, jpeg?: number): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')];
  const offsets: number[] = [];
  const add = (text: string, stream?: Uint8Array) => {
    offsets.push(parts.reduce((sum, part) => sum + part.length, 0));
    const head = `${offsets.length} 0 obj\n${text}\n`;
    parts.push(Buffer.from(stream ? `${head}stream\n` : head, 'latin1'));
    if (stream) parts.push(Buffer.from(stream), Buffer.from('\nendstream\n'));
    parts.push(Buffer.from('endobj\n'));
  };
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${3 + 3 * index} 0 R`).join(' ')}] >>`);
  for (const [index, page] of pages.entries()) {
    const own = 3 + 3 * index;
    const [width, height] = [(page.width / dpi) * 72, (page.height / dpi) * 72];
    const draw = Buffer.from(`q ${width} 0 0 ${height} 0 0 cm /P Do Q`);
    const stream = jpeg === undefined ? deflateSync(page.pixels) : writeJpeg(page, jpeg);
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /XObject << /P ${own + 2} 0 R >> >> /Contents ${own + 1} 0 R >>`,
    );
    add(`<< /Length ${draw.length} >>`, draw);
    const filter = jpeg === undefined ? '/FlateDecode' : '/DCTDecode';
    add(
      `<< /Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} /ColorSpace ${jpeg === undefined ? '/DeviceGray' : '/DeviceRGB'} /BitsPerComponent 8 /Filter ${filter} /Length ${stream.length} >>`,
      stream,
    );
  }
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

export function writePng({ width, height, pixels }: Raster): Uint8Array {
  const chunk = (kind: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(kind), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body) >>> 0, 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Uncompressed, little-endian, one strip to a page. */
export function writeTiff(pages: readonly Raster[], dpi: number): Uint8Array {
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0])];
  let at = 8;
  for (const [index, { width, height, pixels }] of pages.entries()) {
    const fields: [number, number, number, number][] = [
      [256, 4, 1, width],
      [257, 4, 1, height],
      [258, 3, 1, 8],
      [259, 3, 1, 1],
      [262, 3, 1, 1],
      [273, 4, 1, 0],
      [277, 3, 1, 1],
      [278, 4, 1, height],
      [279, 4, 1, width * height],
      [282, 5, 1, 0],
      [283, 5, 1, 0],
      [296, 3, 1, 2],
    ];
    const length = 2 + 12 * fields.length + 4;
    const directory = Buffer.alloc(length + 8);
    directory.writeUInt16LE(fields.length, 0);
    for (const [place, [tag, kind, count, value]] of fields.entries()) {
      const own = tag === 273 ? at + length + 8 : kind === 5 ? at + length : value;
      directory.writeUInt16LE(tag, 2 + 12 * place);
      directory.writeUInt16LE(kind, 4 + 12 * place);
      directory.writeUInt32LE(count, 6 + 12 * place);
      if (kind === 3) directory.writeUInt16LE(own, 10 + 12 * place);
      else directory.writeUInt32LE(own, 10 + 12 * place);
    }
    const next = at + directory.length + pixels.length + (pixels.length % 2);
    directory.writeUInt32LE(index + 1 < pages.length ? next : 0, length - 4);
    directory.writeUInt32LE(dpi, length);
    directory.writeUInt32LE(1, length + 4);
    parts.push(directory, Buffer.from(pixels), Buffer.alloc(pixels.length % 2));
    at = next;
  }
  return Buffer.concat(parts);
}

/** Needs pdftoppm, which writes what it renders as JPEG. */
export function writeJpeg(page: Raster, quality: number): Uint8Array {
  return inFolder((folder) => {
    writeFileSync(path.join(folder, 'page.pdf'), writePicturePdf([page], 72));
    const options = ['-jpeg', '-jpegopt', `quality=${quality}`, '-r', '72', '-singlefile'];
    execFileSync('pdftoppm', [...options, path.join(folder, 'page.pdf'), path.join(folder, 'page')]);
    return new Uint8Array(readFileSync(path.join(folder, 'page.jpg')));
  });
}
