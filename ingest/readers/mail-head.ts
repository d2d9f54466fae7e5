/** Whether a file is a letter or a page that a browser saved as one (EML, MHTML), told from its first lines. */
const SEARCHED_BYTES = 8000;

/** Whether bytes begin with the lines of a letter's head and name a type of content there. */
export function isMailArchive(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SEARCHED_BYTES)).replace(/^ï»¿/u, '');
  const lines = head.split(/\r?\n/u);
  const end = lines.indexOf('');
  const own = end === -1 ? lines : lines.slice(0, end);
  if (own.length < 2 || !own.every((line) => /^(?:[A-Za-z][A-Za-z0-9-]{1,40}:|[ \t])/u.test(line))) return false;
  return (
    own.some((line) => /^content-type:/iu.test(line)) &&
    own.some((line) => /^(?:mime-version|from|subject|snapshot-content-location):/iu.test(line))
  );
}
