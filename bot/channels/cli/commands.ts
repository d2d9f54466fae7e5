/** The commands of `wenbao`, in the order in which help lists them. */
import { registerAsk } from './ask.ts';
import { registerChat } from './chat.ts';
import { registerCheck } from './check.ts';
import type { RegisterCommand } from './command.ts';
import { registerDoctor } from './doctor.ts';
import { registerEval } from './eval.ts';
import { registerExplain } from './explain.ts';
import { registerFigures } from './figures.ts';
import { registerInbox } from './inbox.ts';
import { registerIngest } from './ingest.ts';
import { registerMcp } from './mcp.ts';
import { registerReceipt } from './receipt.ts';
import { registerRemove } from './remove.ts';
import { registerReports } from './reports.ts';
import { registerSearch } from './search.ts';
import { registerSource } from './source.ts';
import { registerStart } from './start.ts';
import { registerTelegram } from './telegram.ts';

export const COMMANDS: readonly RegisterCommand[] = [
  registerStart,
  registerIngest,
  registerAsk,
  registerChat,
  registerReports,
  registerRemove,
  registerFigures,
  registerSearch,
  registerSource,
  registerCheck,
  registerInbox,
  registerExplain,
  registerReceipt,
  registerEval,
  registerTelegram,
  registerDoctor,
  registerMcp,
];
