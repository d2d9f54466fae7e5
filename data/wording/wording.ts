/** A text of the product in both its languages; `{name}` marks a place that a value is put into. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** Puts values into the places of a text. Throws for a place without a value, so that no braces reach a reader. */
export function fillIn(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The text "${text}" has a place {${name}} and no value was given for it.`);
    return String(value);
  });
}
