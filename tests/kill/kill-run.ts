/** Questions flow while the process that answers is killed over and over, at random moments; then everything is counted. */
import { type ChildProcess, spawn } from 'node:child_process';
import { makeFolder, ROOT } from '../bot/run-cli.ts';
import { ACCOUNT, BotApiServer, type Call, type Fault, TOKEN } from '../bot-api/bot-api-server.ts';
import { makeDice } from '../generated/dice.ts';
import { compileChild } from './compile-child.ts';

/** Whole numbers and orders by chance, the same for the same seed. */
class Dice {
  readonly #throw: () => number;

  constructor(seed: number) {
    this.#throw = makeDice(seed);
  }

  /** 0 to sides - 1. */
  roll(sides: number): number {
    return Math.floor(this.#throw() * sides);
  }

  shuffle<Item>(items: readonly Item[]): Item[] {
    return items
      .map((item) => [this.#throw(), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  }
}

export interface KillOptions {
  kills: number;
  updates: number;
  chats: number;
  seed: number;
  onProgress?(line: string): void;
}

export interface KillResult {
  kills: number;
  updates: number;
  /** Messages that should have arrived. */
  expected: number;
  /** Messages that never did. */
  lost: string[];
  /** Messages that arrived more than once, and of how many kills each is the doing. */
  doubled: string[];
  /** The most messages of one life of the process that were sent again later: 1 is the send boundary. */
  mostDoubledByOneKill: number;
  /** Answers that came before those to earlier questions of the same chat, while updates were fetched in order. */
  disordered: string[];
  breaches: string[];
  /** Calls that were refused on purpose. */
  refused: number;
  /** What the processes complained of, beyond what was done to them. */
  complaints: string[];
}

/** Half of the kills happen while updates are fetched, half while they come through the webhook. */
export async function runKills({ kills, updates, chats, seed, onProgress = () => {} }: KillOptions): Promise<KillResult> {
  const dice = new Dice(seed);
  const trouble = new Trouble(dice);
  const server = new BotApiServer({
    fault: (call) => trouble.strike(call),
    disorder: { again: () => dice.roll(20) === 0, shuffle: (items) => dice.shuffle(items) },
  });
  const root = await server.start();
  const program = compileChild('tests/kill/delivery-child.ts');
  const home = makeFolder();
  const flow = new Flow(server, { updates, chats }, dice);
  const generations = new Map<number, number>();
  const complaints: string[] = [];
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const way = kill < kills / 2 ? 'polling' : 'webhook';
      const before = server.messages.length;
      const child = startChild({ program, home, root }, way, complaints);
      const fell = await killSometime(child, server, dice, flow, Math.ceil(((kill + 1) / kills) * updates), way);
      if (fell) throw endedByItself(complaints);
      for (let index = before; index < server.messages.length; index += 1) generations.set(index, kill);
      if (kill % 50 === 49) onProgress(`${kill + 1} kills, ${flow.poured} updates, ${server.messages.length} messages`);
    }
    // The last life is not cut short.
    trouble.over();
    const child = startChild({ program, home, root }, 'polling', complaints);
    const fell = await Promise.race([server.until(() => flow.isAnswered), fallen(child)]);
    if (fell) throw endedByItself(complaints);
    await end(child);
    return count(server, flow, generations, { kills, updates, refused: trouble.refused, complaints });
  } finally {
    await server.close();
  }
}

/** Refusals, and storms of 429 now and then. */
class Trouble {
  refused = 0;
  readonly #dice: Dice;
  #storm = 0;
  #over = false;

  constructor(dice: Dice) {
    this.#dice = dice;
  }

  strike({ method }: Call): Fault | undefined {
    if (this.#over || !method.startsWith('send')) return undefined;
    if (this.#storm === 0 && this.#dice.roll(150) === 0) this.#storm = 15;
    if (this.#storm > 0) {
      this.#storm -= 1;
      this.refused += 1;
      return { kind: 'wait', seconds: 1 };
    }
    const roll = this.#dice.roll(200);
    if (roll > 2) return undefined;
    this.refused += 1;
    return roll === 0
      ? { kind: 'html', status: 502 }
      : roll === 1
        ? { kind: 'drop' }
        : { kind: 'refuse', code: 500, description: 'Internal Server Error' };
  }

  over(): void {
    this.#over = true;
  }
}

/** The questions: numbered, from private chats and groups. */
class Flow {
  poured = 0;
  readonly expected: string[] = [];
  /** Numbers of the questions that were fetched in order, by chat. */
  readonly ordered = new Map<string, number[]>();
  readonly #server: BotApiServer;
  readonly #chats: number;
  readonly #dice: Dice;
  readonly #arrived = new Set<string>();
  #counted = 0;

  constructor(server: BotApiServer, { chats }: { updates: number; chats: number }, dice: Dice) {
    this.#server = server;
    this.#chats = chats;
    this.#dice = dice;
  }

  /** True when every question so far has its answer. */
  get isAnswered(): boolean {
    for (; this.#counted < this.#server.messages.length; this.#counted += 1) this.#arrived.add(this.#server.messages[this.#counted]!.text);
    return this.#arrived.size >= this.expected.length;
  }

  /** One more question, where there are to be more. */
  pour(most: number, way: string): void {
    if (this.poured < most) {
      const number = this.poured;
      this.poured += 1;
      const person = 1 + this.#dice.roll(this.#chats);
      // One chat in ten is a group; there the bot is spoken to.
      const chat = person % 10 === 0 ? -1000 - person : person;
      const mention = chat < 0 ? `@${ACCOUNT.username} ` : '';
      const entities = chat < 0 ? [{ type: 'mention', offset: 0, length: mention.length - 1 }] : [];
      const message = {
        message_id: this.#server.nextMessageId(),
        date: Math.floor(Date.now() / 1000),
        from: { id: person, is_bot: false, first_name: 'A' },
        chat: { id: chat, type: chat < 0 ? 'supergroup' : 'private' },
        text: `${mention}q${number}`,
        entities,
      };
      this.#server.push({ message });
      const parts = number % 5 === 0 ? ['1', '2'] : ['1'];
      this.expected.push(...parts.map((part) => `q${number} ${part}`));
      if (way === 'polling') this.ordered.set(String(chat), [...(this.ordered.get(String(chat)) ?? []), number]);
    }
  }
}

interface Life {
  program: string;
  home: string;
  root: string;
}

function startChild({ program, home, root }: Life, way: string, complaints: string[]): ChildProcess {
  const child = spawn(process.execPath, [program, home, root, way, TOKEN, ACCOUNT.username], {
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: ROOT,
  });
  child.stderr?.on('data', (data) => {
    for (const line of String(data).split('\n')) if (line !== '' && !/^Updates cannot be fetched/.test(line)) complaints.push(line);
  });
  return child;
}

/** True once the process has ended. */
const fallen = (child: ChildProcess): Promise<true> => new Promise((resolve) => child.once('close', () => resolve(true)));

const endedByItself = (complaints: readonly string[]): Error =>
  new Error(`A process ended that nobody had killed:\n${complaints.join('\n')}`);

/**
 * Lets questions flow in, one with every call, and kills after a random number of calls, and some turns of the event loop later: before,
 * within and after a call. True where the process had ended by itself.
 */
async function killSometime(
  child: ChildProcess,
  server: BotApiServer,
  dice: Dice,
  flow: Flow,
  most: number,
  way: string,
): Promise<boolean> {
  const calls = server.calls.length + 1 + dice.roll(30);
  const ended = fallen(child);
  const isTime = () => {
    flow.pour(most, way);
    return server.calls.length >= calls || (flow.poured >= most && flow.isAnswered);
  };
  if (await Promise.race([server.until(isTime), ended])) return true;
  while (flow.poured < most) flow.pour(most, way);
  for (let turns = dice.roll(40); turns > 0; turns -= 1) await new Promise((resolve) => setImmediate(resolve));
  child.kill('SIGKILL');
  await ended;
  return false;
}

async function end(child: ChildProcess): Promise<void> {
  const ended = fallen(child);
  child.kill('SIGKILL');
  await ended;
}

function count(
  server: BotApiServer,
  flow: Flow,
  generations: ReadonlyMap<number, number>,
  rest: Pick<KillResult, 'kills' | 'updates' | 'refused' | 'complaints'>,
): KillResult {
  const arrivals = new Map<string, number[]>();
  for (const [index, { text }] of server.messages.entries()) arrivals.set(text, [...(arrivals.get(text) ?? []), index]);
  const doubled = [...arrivals].filter(([, indexes]) => indexes.length > 1);
  const byKill = new Map<number, number>();
  for (const [, indexes] of doubled) {
    for (const index of indexes.slice(0, -1)) {
      const kill = generations.get(index) ?? -1;
      byKill.set(kill, (byKill.get(kill) ?? 0) + 1);
    }
  }
  const disordered = [...flow.ordered].filter(([, numbers]) => {
    const first = numbers.map((number) => arrivals.get(`q${number} 1`)?.[0] ?? -1);
    return first.some((index, position) => position > 0 && index < first[position - 1]!);
  });
  return {
    ...rest,
    expected: flow.expected.length,
    lost: flow.expected.filter((text) => !arrivals.has(text)),
    doubled: doubled.map(([text, indexes]) => `${text} × ${indexes.length}`),
    mostDoubledByOneKill: Math.max(0, ...byKill.values()),
    disordered: disordered.map(([chat]) => chat),
    breaches: server.allBreaches,
  };
}
