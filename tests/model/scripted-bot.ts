/** The bot over the sample reports with a scripted server as its language model, through the real client. */
import type { Bot } from '../../bot/answer-question.ts';
import { LanguageModel } from '../../bot/model/language-model.ts';
import { OpenAiChatModel } from '../../bot/model/openai-chat-model.ts';
import type { LanguageModelSettings } from '../../bot/model/settings.ts';
import { UsageLog } from '../../bot/model/usage-log.ts';
import { makeFolder } from '../bot/run-cli.ts';
import { openSampleBot } from '../bot/sample-bot.ts';
import { type ScriptedServer, startScriptedServer } from './scripted-server.ts';

/** No key of anybody's: what must never come back. */
export const TEST_KEY = 'sk-test-not-a-key-of-anybody';

export const TEST_SETTINGS = { model: 'scripted', apiKey: TEST_KEY, seconds: 20, concurrency: 4, tokensPerDay: 1e9, tokensPerUser: 1e9 };

/** A model of its own: no circuit, cache or budget that another test used. */
export function createModel(
  baseUrl: string,
  changes: Partial<LanguageModelSettings> = {},
  parts: { now?: () => number; home?: string } = {},
) {
  const settings = { ...TEST_SETTINGS, baseUrl, ...changes };
  const log = new UsageLog(parts.home ?? makeFolder(), () => new Date('2026-01-01T08:00:00Z'));
  return { model: new LanguageModel({ chat: new OpenAiChatModel(settings), log, settings, now: parts.now }), log };
}

export interface ScriptedBot {
  /** Without a model. */
  plain: Bot;
  server: ScriptedServer;
  /** The same with a new model in front of the server. */
  assisted: (changes?: Partial<LanguageModelSettings>) => Bot;
  close: () => Promise<void>;
}

export async function openScriptedBot(): Promise<ScriptedBot> {
  const { bot, close } = await openSampleBot();
  const server = await startScriptedServer();
  return {
    plain: bot,
    server,
    assisted: (changes) => ({ ...bot, model: createModel(server.url, changes).model }),
    close: async () => {
      close();
      await server.close();
    },
  };
}
