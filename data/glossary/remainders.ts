/**
 * Measures of which others are what was dealt with, although no form nests them: what was received without what was concluded is what is left.
 * Anything else that is left out has to be a part of what it is left out of. Source: the identities of the forms.
 */
export const REMAINDERS: Readonly<Record<string, readonly string[]>> = {
  'newly-received': ['outcome', 'concluded', 'replied', 'carried-forward'],
  outcome: ['newly-received', 'carried-over'],
};
