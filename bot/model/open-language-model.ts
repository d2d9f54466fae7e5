/** The configured language model of a data folder. */
import { LanguageModel } from './language-model.ts';
import { OpenAiChatModel } from './openai-chat-model.ts';
import type { LanguageModelSettings } from './settings.ts';
import { UsageLog } from './usage-log.ts';

/** Loads nothing heavy and calls nobody yet. */
export function openLanguageModel(settings: LanguageModelSettings, home: string): LanguageModel {
  return new LanguageModel({ chat: new OpenAiChatModel(settings), log: new UsageLog(home, () => new Date()), settings });
}
