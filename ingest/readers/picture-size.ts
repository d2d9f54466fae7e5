/** Width and height that a picture file claims, read from its head before any program unpacks it. */

const FRAME_HEADS = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

export interface PictureSize {
  width: number;
  height: number;
}

function jpegSize(view: DataView): PictureSize | undefined {
  for (let at = 2; at + 9 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    if (FRAME_HEADS.includes(view.getUint8(at + 1))) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function tiffSize(view: DataView): PictureSize | undefined {
  const little = view.getUint8(0) === 0x49;
  const directory = view.getUint32(4, little);
  const fields = new Map<number, number>();
  for (let index = 0; index < view.getUint16(directory, little); index += 1) {
    const at = directory + 2 + 12 * index;
    fields.set(
      view.getUint16(at, little),
      view.getUint16(at + 2, little) === 3 ? view.getUint16(at + 8, little) : view.getUint32(at + 8, little),
    );
  }
  const [width, height] = [fields.get(256), fields.get(257)];
  return width === undefined || height === undefined ? undefined : { width, height };
}

/** Pixels of a PNG, JPEG or TIFF; undefined where its head is damaged. */
export function readPictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint8(0) === 0x89) return { width: view.getUint32(16), height: view.getUint32(20) };
    return view.getUint8(0) === 0xff ? jpegSize(view) : tiffSize(view);
  } catch (failure) {
    if (failure instanceof RangeError) return undefined;
    throw failure;
  }
}
