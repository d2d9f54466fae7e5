/** Measure words behind a number of a question that count something other than what cells hold. Whole words. */

/** Organs, kinds, ranks, issues: what is asked about. */
export const COUNTS_THINGS = /^[家类种级期]$/;
/** Organs or reports: 三家, 四份. */
export const COUNTS_ORGANS = /^[家类种份]$/;
/** Anything of which a report may hold more than the asker says: such a number is no claim about a cell. */
export const COUNTS_OTHER_THINGS = /^[家类种个份期级张场]$/;
