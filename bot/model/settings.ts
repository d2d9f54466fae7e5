/** The settings of a language model, all optional: without LLM_BASE_URL and LLM_MODEL there is none, and nothing leaves the machine. */
import { z } from 'zod';

/** What a configured model may do and cost. */
export interface LanguageModelSettings {
  /** Root of an OpenAI-compatible server, such as http://localhost:11434/v1. */
  baseUrl: string;
  /** Name of the model as that server knows it. */
  model: string;
  /** Left out for servers that ask for none. Never logged, never shown. */
  apiKey?: string;
  /** Longest time that all calls for one question may take together, in seconds. */
  seconds: number;
  /** Calls that may be under way at the same time. */
  concurrency: number;
  /** Tokens of prompts and replies that everybody together may use in a day. */
  tokensPerDay: number;
  /** The same for one user. */
  tokensPerUser: number;
}

const wholeNumber = (lowest: number, highest: number, unit: string, otherwise: number) =>
  z
    .string()
    .refine(
      (value) => /^\d{1,9}$/.test(value) && Number(value) >= lowest && Number(value) <= highest,
      `allowed is a whole number of ${unit} from ${lowest} to ${highest}; leave it out for ${otherwise}.`,
    )
    .default(String(otherwise));

/** The checks, for the one schema of settings in `bot/config.ts`. */
export const languageModelShape = {
  /** An OpenAI-compatible server; with LLM_MODEL it switches the model on. */
  LLM_BASE_URL: z
    .string()
    .refine(isServerAddress, 'allowed is an http:// or https:// address without user name and password, such as http://localhost:11434/v1.')
    .optional(),
  /** The model's name on that server. */
  LLM_MODEL: z.string().max(200, 'allowed is the name of a model of at most 200 characters.').optional(),
  /** The server's key. */
  LLM_API_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{1,1000}$/, 'allowed is a key of at most 1000 printable ASCII characters without spaces; copy it again.')
    .optional(),
  LLM_SECONDS: wholeNumber(1, 120, 'seconds', 8),
  LLM_CONCURRENCY: wholeNumber(1, 64, 'calls', 2),
  LLM_TOKENS_PER_DAY: wholeNumber(0, 999_999_999, 'tokens', 1_000_000),
  LLM_TOKENS_PER_USER: wholeNumber(0, 999_999_999, 'tokens', 100_000),
};

type GivenSettings = z.infer<z.ZodObject<typeof languageModelShape>>;

/** One sentence for each setting that stands without the one it needs. */
export function findMissingSettings(given: Partial<Record<keyof GivenSettings, unknown>>): string[] {
  const { LLM_BASE_URL, LLM_MODEL, LLM_API_KEY } = given;
  if (LLM_BASE_URL && !LLM_MODEL)
    return ['LLM_MODEL: nothing is given; LLM_BASE_URL needs the name of a model beside it. Set both or neither.'];
  if (LLM_MODEL && !LLM_BASE_URL)
    return ['LLM_BASE_URL: nothing is given; LLM_MODEL needs the address of a server beside it. Set both or neither.'];
  if (LLM_API_KEY && !LLM_BASE_URL)
    return ['LLM_BASE_URL: nothing is given; LLM_API_KEY is of no use without LLM_BASE_URL and LLM_MODEL. Set all or none.'];
  return [];
}

/** Undefined where no model is configured. */
export function readLanguageModelSettings(given: GivenSettings): LanguageModelSettings | undefined {
  const { LLM_BASE_URL, LLM_MODEL, LLM_API_KEY, LLM_SECONDS, LLM_CONCURRENCY, LLM_TOKENS_PER_DAY, LLM_TOKENS_PER_USER } = given;
  if (LLM_BASE_URL === undefined || LLM_MODEL === undefined) return undefined;
  return {
    baseUrl: LLM_BASE_URL.replace(/\/+$/, ''),
    model: LLM_MODEL,
    apiKey: LLM_API_KEY,
    seconds: Number(LLM_SECONDS),
    concurrency: Number(LLM_CONCURRENCY),
    tokensPerDay: Number(LLM_TOKENS_PER_DAY),
    tokensPerUser: Number(LLM_TOKENS_PER_USER),
  };
}

function isServerAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password, search, hash } = new URL(value);
  return /^https?:$/.test(protocol) && username === '' && password === '' && search === '' && hash === '';
}
