/**
 * What was sent to the language model: one line of sizes for each call in `language-model.jsonl` of the data folder, never a content. The
 * budgets of the day are counted from it, so that they hold over several runs of the program.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { FAILURES } from './chat-model.ts';

export const USAGE_FILE = 'language-model.jsonl';

const usageSchema = z.object({
  /** ISO time of the end of the call. */
  at: z.string(),
  /** Eight digits of a hash: tells users apart and names none. */
  user: z.string(),
  host: z.string(),
  /** Prompt and version, 'read-question@2'. */
  prompt: z.string(),
  /** Characters sent and received. */
  sent: z.number(),
  received: z.number(),
  /** Tokens of both together, counted by the server or else estimated. */
  tokens: z.number(),
  milliseconds: z.number(),
  outcome: z.enum(['reply', ...FAILURES]),
});
export type Usage = z.infer<typeof usageSchema>;

/** Days that are kept. */
const DAYS_KEPT = 30;
const DAY = 86_400_000;

export class UsageLog {
  readonly #file: string;
  readonly #now: () => Date;
  #read = 0;
  #day = '';
  #tokens = new Map<string, number>();

  /** The file is made at the first call. */
  constructor(home: string, now: () => Date) {
    this.#file = path.join(home, USAGE_FILE);
    this.#now = now;
    this.#forgetOldDays();
  }

  /** Tokens used today by everybody (no user given) or by one user. */
  tokensToday(user?: string): number {
    this.#catchUp();
    if (user !== undefined) return this.#tokens.get(hashUser(user)) ?? 0;
    return [...this.#tokens.values()].reduce((sum, tokens) => sum + tokens, 0);
  }

  /** Every call that the file holds, oldest first. */
  list(): Usage[] {
    return existsSync(this.#file) ? readLines(readFileSync(this.#file, 'utf8')) : [];
  }

  add(user: string, usage: Omit<Usage, 'at' | 'user'>): void {
    const line: Usage = { at: this.#now().toISOString(), user: hashUser(user), ...usage };
    mkdirSync(path.dirname(this.#file), { recursive: true });
    appendFileSync(this.#file, `${JSON.stringify(line)}\n`);
  }

  /** Counts what this or another program has added since. */
  #catchUp(): void {
    const today = this.#now().toISOString().slice(0, 10);
    if (today !== this.#day) [this.#day, this.#read, this.#tokens] = [today, 0, new Map()];
    const size = existsSync(this.#file) ? statSync(this.#file).size : 0;
    if (size === this.#read) return;
    if (size < this.#read) [this.#read, this.#tokens] = [0, new Map()];
    const added = readFileSync(this.#file).subarray(this.#read);
    const whole = added.lastIndexOf(0x0a) + 1;
    this.#read += whole;
    for (const { at, user, tokens } of readLines(added.subarray(0, whole).toString('utf8')))
      if (at.startsWith(today)) this.#tokens.set(user, (this.#tokens.get(user) ?? 0) + tokens);
  }

  #forgetOldDays(): void {
    const usages = this.list();
    const since = new Date(this.#now().getTime() - DAYS_KEPT * DAY).toISOString();
    const kept = usages.filter(({ at }) => at >= since);
    if (kept.length < usages.length) writeFileSync(this.#file, kept.map((usage) => `${JSON.stringify(usage)}\n`).join(''));
  }
}

const hashUser = (user: string): string => createHash('sha256').update(`user ${user}`).digest('hex').slice(0, 8);

/** Lines that are not a usage (a half-written one after a crash) are passed over. */
function readLines(text: string): Usage[] {
  return text.split('\n').flatMap((line) => {
    if (line === '') return [];
    try {
      return usageSchema.safeParse(JSON.parse(line)).data ?? [];
    } catch {
      return [];
    }
  });
}
