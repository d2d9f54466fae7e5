/** The commands that everybody is offered, in the order of the menu. `/remove` is for administrators and is not in it. */
export const COMMAND_NAMES = [
  'start',
  'help',
  'reports',
  'compare',
  'trend',
  'check',
  'source',
  'receipt',
  'lang',
  'new',
  'forget',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];
