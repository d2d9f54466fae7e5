/** Text of reports and of askers as it may be shown: nothing in it acts on what stands around it. */

/**
 * Takes out controls (line feeds stay, a tab becomes a space), lone surrogates, noncharacters, bidirectional overrides and isolates, and
 * invisible characters but the joiner that emoji need. Everything else stays as it is.
 */
export function shownText(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      .replace(/\t/g, ' ')
      .replace(/\p{Cs}|\p{Noncharacter_Code_Point}/gu, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '')
  );
}
