/** Glossary keys that stand in for what a question leaves out. */

/** What "applications" means when nothing else is said: how many came in. */
export const DEFAULT_MEASURE = 'newly-received';
/** What asking for the fate of those means. */
export const DISPOSITION_MEASURE = 'outcome';
