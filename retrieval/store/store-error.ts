/** Every code a store can fail with; scripts match on it, people read the message. */
export const STORE_ERROR_CODES = [
  'home-unwritable',
  'store-missing',
  'store-foreign',
  'store-corrupt',
  'store-locked',
  'store-full',
  'schema-newer',
  'report-missing',
  'samples-excluded',
] as const;
export type StoreErrorCode = (typeof STORE_ERROR_CODES)[number];

/** A store that cannot do what it was asked. The message says what was given, what is allowed and what to do; what was held before is still held. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}

/** SQLite's result codes that mean something to the person at the keyboard; all others pass through unchanged. */
const EXPLAINED: readonly { codes: readonly string[]; code: StoreErrorCode; explain: (file: string) => string }[] = [
  {
    codes: ['SQLITE_NOTADB', 'SQLITE_CORRUPT'],
    code: 'store-corrupt',
    explain: (file) =>
      `${file} is damaged or is not a Wenbao database. Nothing in it was changed. Put back a copy of it, or move it aside and ingest the reports again.`,
  },
  {
    codes: ['SQLITE_BUSY', 'SQLITE_LOCKED'],
    code: 'store-locked',
    explain: (file) =>
      `${file} is being written by another program. One program may write at a time; nothing was changed here. Wait for it to finish and try again.`,
  },
  {
    codes: ['SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM', 'SQLITE_AUTH'],
    code: 'home-unwritable',
    explain: (file) =>
      `${file} cannot be opened for writing. The file and its folder must be writable; nothing was changed. Correct the permissions or choose another folder with --home.`,
  },
  {
    codes: ['SQLITE_FULL', 'SQLITE_IOERR'],
    code: 'store-full',
    explain: (file) =>
      `${file} could not be written: the disk is full or failing. What was held before is still held. Make room and run the same command again.`,
  },
];

/** The same failure as a StoreError when SQLite's code is one that a person can act on; otherwise the failure itself. */
export function explainStoreFailure(failure: unknown, file: string): unknown {
  if (failure instanceof StoreError || !(failure instanceof Error) || !('code' in failure) || typeof failure.code !== 'string')
    return failure;
  const sqliteCode = failure.code;
  const match = EXPLAINED.find(({ codes }) => codes.some((code) => sqliteCode === code || sqliteCode.startsWith(`${code}_`)));
  return match ? new StoreError(match.code, `${match.explain(file)} (${failure.message})`, { cause: failure }) : failure;
}
