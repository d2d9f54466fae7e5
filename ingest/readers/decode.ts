/** Bytes to text: UTF-8, UTF-16 with a byte order mark, else GB18030. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

function tryDecode(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The decoded text without byte order mark, and the encoding that decoded every byte; undefined when none does.
 * GB18030 is tried only after UTF-8 failed: a GBK page is hardly ever valid UTF-8, the reverse is common.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } | undefined {
  const order: Encoding[] =
    bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : bytes[0] === 0xfe && bytes[1] === 0xff ? ['utf-16be'] : ['utf-8', 'gb18030'];
  for (const encoding of order) {
    const text = tryDecode(encoding, bytes);
    if (text !== undefined) return { text, encoding };
  }
  return undefined;
}
