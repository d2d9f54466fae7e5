/** A finding's note is one string that holds the same remark in both languages. */
const SEPARATOR = ' ‖ ';

/** Joins a remark in Chinese and in English into the `note` of a finding. */
export function joinNote(zh: string, en: string): string {
  return `${zh}${SEPARATOR}${en}`;
}

/** The remark in one language; the whole note where it was not written with `joinNote`, '' where there is none. */
export function noteIn(note: string | undefined, lang: 'zh' | 'en'): string {
  if (!note) return '';
  const [zh, en] = note.split(SEPARATOR);
  return (lang === 'zh' ? zh : en) ?? note;
}
