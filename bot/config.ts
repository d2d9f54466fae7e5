/** Settings: environment and `.env` → one checked value, read once. Every problem is said at once, each with what was given, what is allowed and what to do. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { checkModelSetting } from '../retrieval/model-folder.ts';
import { FONT_FILE } from './chart/font.ts';
import { findMissingSettings, type LanguageModelSettings, languageModelShape, readLanguageModelSettings } from './model/settings.ts';
import { readTelegramConfig, type TelegramConfig, telegramSettings } from './telegram-config.ts';

/** Raised for settings that cannot be used; `problems` has one sentence for each. The command line ends with exit code 2. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** True for a day of the calendar written as YYYY-MM-DD; 2025-02-30 is none. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/**
 * Every setting with its check. The message of each check says what is allowed and what to do; an empty value counts as not set.
 * The tables of settings in both READMEs name exactly these keys.
 */
export const settingsSchema = z.object({
  /** The data folder; relative to the folder that the program is started in. */
  WENBAO_HOME: z
    .string()
    .refine((value) => !value.includes('\0'), 'allowed is the path of a folder; leave it out for .wenbao in the current folder.')
    .default('.wenbao'),
  /** The day that "this year" and "last year" are counted from; today by the machine's calendar when left out. */
  WENBAO_TODAY: z
    .string()
    .refine(isCalendarDate, 'allowed is a day as YYYY-MM-DD, such as 2026-03-31; correct it or leave it out for today.')
    .optional(),
  /** A known embedding model or the folder of one, in place of the built-in model. */
  EMBEDDING_MODEL: z
    .string()
    .superRefine((setting, check) => {
      try {
        checkModelSetting(setting);
      } catch (failure) {
        check.addIssue({ code: 'custom', message: failure instanceof Error ? failure.message : String(failure) });
      }
    })
    .optional(),
  /** Whether a known embedding model that is not on this machine may be downloaded. */
  WENBAO_ALLOW_DOWNLOADS: z
    .enum(['0', '1'], { error: 'allowed is 1 to let a named embedding model be downloaded, or 0; leave it out for 0.' })
    .default('0'),
  /** Longest time for reading one file, in seconds. */
  WENBAO_INGEST_SECONDS: z
    .string()
    .regex(/^(?:[1-9]\d?|[1-5]\d\d|600)$/, 'allowed is a whole number of seconds from 1 to 600; leave it out for 10.')
    .default('10'),
  /** A font file with Chinese characters for pictures, in place of the packaged one. */
  WENBAO_FONT: z
    .string()
    .refine(
      (value) => FONT_FILE.test(value) && existsSync(value),
      'allowed is the path of a .ttf, .otf or .ttc file that is there; correct it or leave it out for the packaged font.',
    )
    .optional(),
  /** Whether `ingest` may be given addresses on the web. */
  WENBAO_ALLOW_URLS: z.enum(['0', '1'], 'allowed is 1 to let addresses on the web be fetched, or 0; leave it out for 0.').default('0'),
  ...telegramSettings,
  ...languageModelShape,
});

/** Settings whose values are never shown; a wrong address of a server may hold a password. */
const SECRET = /TOKEN|KEY|SECRET|CODE|LLM_BASE_URL/;

export interface Config {
  /** Absolute path of the data folder; it need not exist yet. */
  home: string;
  /** ISO date. */
  today: string;
  /** True where today was set; what goes on for days otherwise counts from each day as it comes. */
  todayIsSet: boolean;
  /** As the setting was given; undefined for the built-in model. */
  embeddingModel?: string;
  /** Whether that model may be downloaded; nothing is otherwise. */
  allowDownloads: boolean;
  /** Longest time for reading one file, 1 to 600. */
  ingestSeconds: number;
  /** Absolute path of the font for pictures; undefined for the packaged one. */
  font?: string;
  /** Addresses on the web may be fetched. */
  allowUrls: boolean;
  telegram: TelegramConfig;
  /** Undefined where no language model is configured: then nothing leaves the machine. */
  languageModel?: LanguageModelSettings;
}

export interface ConfigSources {
  environment: Record<string, string | undefined>;
  /** `--home` and `--today`; they outrank the environment, which outranks `.env`. */
  options?: { home?: string; today?: string };
  /** Where `.env` is looked for and relative paths start. */
  folder: string;
  now: Date;
}

/** @throws ConfigError that names every setting that cannot be used. */
export function readConfig({ environment, options = {}, folder, now }: ConfigSources): Config {
  const given: Record<string, { value: string; from: string }> = {};
  const collect = (values: Record<string, string | undefined>, from: string) => {
    for (const key of Object.keys(settingsSchema.shape)) {
      const value = values[key]?.trim();
      if (value) given[key] = { value, from };
    }
  };
  collect(readEnvironmentFile(path.join(folder, '.env')), '.env');
  collect(environment, 'the environment');
  collect({ WENBAO_HOME: options.home }, '--home');
  collect({ WENBAO_TODAY: options.today }, '--today');

  const problems: string[] = [];
  if (options.home?.trim() === '') problems.push('--home: "" is given; allowed is the path of a folder.');
  if (options.today?.trim() === '') problems.push('--today: "" is given; allowed is a day as YYYY-MM-DD.');
  const parsed = settingsSchema.safeParse(Object.fromEntries(Object.entries(given).map(([key, { value }]) => [key, value])));
  for (const issue of parsed.error?.issues ?? []) {
    const setting = given[String(issue.path[0])];
    const shown = SECRET.test(String(issue.path[0])) ? 'a value that is not shown here' : `"${setting?.value}"`;
    problems.push(`${String(issue.path[0])}: ${shown} is given (by ${setting?.from}); ${issue.message}`);
  }
  problems.push(...findMissingSettings(given));
  if (parsed.data?.WENBAO_ACCESS === 'invitation' && parsed.data.WENBAO_INVITATION_CODE === undefined) {
    problems.push('WENBAO_ACCESS: "invitation" is given and WENBAO_INVITATION_CODE is not set; set it to the code of the invitation.');
  }
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);

  const {
    WENBAO_HOME,
    WENBAO_TODAY,
    EMBEDDING_MODEL,
    WENBAO_ALLOW_DOWNLOADS,
    WENBAO_INGEST_SECONDS,
    WENBAO_FONT,
    WENBAO_ALLOW_URLS,
    ...telegram
  } = parsed.data;
  return {
    home: path.resolve(folder, WENBAO_HOME),
    today: WENBAO_TODAY ?? formatLocalDate(now),
    todayIsSet: WENBAO_TODAY !== undefined,
    embeddingModel: EMBEDDING_MODEL,
    allowDownloads: WENBAO_ALLOW_DOWNLOADS === '1',
    ingestSeconds: Number(WENBAO_INGEST_SECONDS),
    font: WENBAO_FONT === undefined ? undefined : path.resolve(WENBAO_FONT),
    allowUrls: WENBAO_ALLOW_URLS === '1',
    telegram: readTelegramConfig(telegram),
    languageModel: readLanguageModelSettings(parsed.data),
  };
}

function readEnvironmentFile(file: string): Record<string, string | undefined> {
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
}

/** The day of the machine's calendar, ISO 8601. */
export function formatLocalDate(now: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
