/** The command line: arguments → settings → one command → exit code. */
import { CommanderError, Option, Command as Program } from 'commander';
import { COMMAND_TEXTS } from '../../../data/wording/command-texts.ts';
import { fillIn } from '../../../data/wording/wording.ts';
import type { Language } from '../../answer.ts';
import { ConfigError, readConfig } from '../../config.ts';
import type { ServiceKind } from '../../service.ts';
import { readVersion } from '../../version.ts';
import {
  type CommandContext,
  type ExitCode,
  type InputStream,
  type OutputStream,
  type Run,
  type Say,
  type ServiceName,
  UsageError,
} from './command.ts';
import { COMMANDS } from './commands.ts';
import { openOutput } from './output.ts';
import { DEFAULT_WIDTH } from './terminal-text.ts';

/** The world outside the program. */
export interface Effects {
  input: InputStream;
  results: OutputStream;
  messages: OutputStream;
  environment: Record<string, string | undefined>;
  /** The folder that the program was started in. */
  folder: string;
  now: Date;
  /** Ends the program at once; called when nobody reads the results any more. */
  leave(): void;
  /** What goes on by itself once it is started. */
  services?: Readonly<Record<ServiceName, ServiceKind>>;
}

interface GlobalOptions {
  home?: string;
  today?: string;
  lang?: Language;
  /** False after --no-llm. */
  llm?: boolean;
}

/** Lines longer than this are hard to read, however wide the window is. */
const WIDEST = 100;
/** Nothing can be laid out in less. */
const NARROWEST = 40;

/** `given` are the arguments after the program's name. Never throws; every failure has been said on standard error. */
export async function runCommandLine(given: readonly string[], effects: Effects): Promise<ExitCode> {
  const language = interfaceLanguage(given, effects.environment);
  const say: Say = (key, values) => fillIn(COMMAND_TEXTS[key][language], values);
  const output = openOutput(effects.results, effects.messages, effects.leave);
  let exitCode: ExitCode = 0;
  const endings: (() => void)[] = [];
  const run: Run =
    (work) =>
    async (...args) => {
      const { home, today, lang, llm } = program.opts<GlobalOptions>();
      const { environment, folder, now, input, messages, results, services } = effects;
      const context: CommandContext = {
        ...output,
        config: readConfig({ environment, options: { home, today }, folder, now }),
        asksModel: llm !== false,
        language,
        askedLanguage: lang,
        say,
        input,
        results,
        messages,
        services,
        width: fitWidth(results.columns),
        atEnd: (end) => endings.push(end),
        interactive: Boolean(input.isTTY && messages.isTTY),
      };
      exitCode = await work(context, ...args);
    };
  const program = createProgram(say, run, effects);
  if (given.length === 0) {
    program.outputHelp({ error: true });
    return 2;
  }
  try {
    await program.parseAsync([...given], { from: 'user' });
    return exitCode;
  } catch (failure) {
    if (failure instanceof CommanderError) return failure.exitCode === 0 ? 0 : 2;
    if (failure instanceof ConfigError || failure instanceof UsageError) {
      output.note(failure.message);
      return 2;
    }
    output.note(say('program.failed', { reason: failure instanceof Error ? failure.message : String(failure) }));
    return 1;
  } finally {
    for (const end of endings) end();
  }
}

/** The program with all its commands and options; `run` decides what becomes of a command's work. */
export function createProgram(say: Say, run: Run, { results, messages }: Pick<Effects, 'results' | 'messages'>): Program {
  const program = new Program()
    .name('wenbao')
    .description(say('program.description'))
    .version(readVersion(), '-V, --version', say('program.version'))
    .helpOption('-h, --help', say('program.help'))
    .helpCommand('help [command]', say('program.help'))
    .option('--home <dir>', say('program.home'))
    .option('--today <date>', say('program.today'))
    .addOption(new Option('--lang <language>', say('program.lang')).choices(['zh', 'en']))
    .option('--no-llm', say('program.no-llm'))
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: (text) => results.write(text), writeErr: (text) => messages.write(text) })
    .showHelpAfterError()
    .exitOverride();
  for (const register of COMMANDS) register(program, run, say);
  return program;
}

/** Columns to fill; a terminal that does not know its width says undefined or 0. */
function fitWidth(columns: number | undefined): number {
  return columns ? Math.min(Math.max(columns, NARROWEST), WIDEST) : DEFAULT_WIDTH;
}

/** `--lang` when it names a language, otherwise Chinese where the system's locale is Chinese, otherwise English. */
function interfaceLanguage(given: readonly string[], environment: Effects['environment']): Language {
  const asked =
    given.find((_, index) => given[index - 1] === '--lang') ?? given.find((part) => part.startsWith('--lang='))?.slice('--lang='.length);
  if (asked === 'zh' || asked === 'en') return asked;
  return (environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '').startsWith('zh') ? 'zh' : 'en';
}
