/** Text for neutral markup (see `bot/delivery/outgoing.ts`). */
export const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
