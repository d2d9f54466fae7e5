/** Documents that administrators send: taken in one after another in the background, with progress in place of the first word and the receipt at the end. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { FileReceipt } from '../../retrieval/file-receipt.ts';
import type { IncomingMessage } from '../delivery/incoming.ts';
import type { Order } from '../delivery/outgoing.ts';
import { reportName } from './commands/reports.ts';
import { type Desk, isAdministrator } from './desk.ts';
import { formatFileReceipt } from './file-receipt-message.ts';
import { languageFor, type Said } from './said.ts';
import { sayIn } from './say-in.ts';

/** What Telegram's own server lets a bot fetch. */
const MOST_MEGABYTES = 20;

const uploadSchema = z.object({
  file: z.string(),
  name: z.string(),
  to: z.object({ chat: z.string(), topic: z.string().optional(), group: z.boolean() }),
  language: z.enum(['zh', 'en']),
  /** The message that progress is shown in. */
  order: z.number(),
});
export type Upload = z.infer<typeof uploadSchema>;

/** A document that came in: queued for an administrator, explained to everybody else. */
export function receiveDocument(update: IncomingMessage, desk: Desk): Said {
  const { document } = update;
  const language = languageFor(update, desk);
  const say = sayIn(language);
  if (!document) return { messages: [], event: 'upload' };
  if (!isAdministrator(update.from.id, desk))
    return { messages: [{ html: say('upload.denied', { id: update.from.id }) }], event: 'denied' };
  const name = safeName(document.name);
  if (document.bytes > MOST_MEGABYTES * 1024 * 1024) {
    return { messages: [{ html: say('upload.too-large', { name, megabytes: MOST_MEGABYTES }) }], event: 'upload' };
  }
  return {
    messages: [{ html: say('upload.queued', { name }) }],
    event: 'upload',
    keep: ([order]) => {
      if (order !== undefined) desk.store.uploads.keep({ file: document.file, name, to: update.place, language, order } satisfies Upload);
    },
    after: () => desk.uploads.wake(),
  };
}

export interface UploadsOptions {
  desk(): Pick<Desk, 'store' | 'messenger' | 'bot'>;
  /** Takes a file of this machine in. */
  ingest(file: string, onIndexing: () => void, signal: AbortSignal): Promise<FileReceipt[]>;
  /** Gives orders that no update led to. */
  give(orders: readonly Order[], keep?: () => void): void;
  /** The corpus has changed. */
  changed(): void;
}

/** One file at a time; what waits outlives a restart and is then done from its beginning, which changes nothing twice. */
export class Uploads {
  readonly #options: UploadsOptions;
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;

  constructor(options: UploadsOptions) {
    this.#options = options;
  }

  /** True while a file is taken in. */
  get busy(): boolean {
    return this.#running !== undefined;
  }

  /** Takes up what waits. */
  wake(): void {
    if (this.#stopping.signal.aborted) return;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  /** Breaks off; the file is taken in after the next start. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { store } = this.#options.desk();
    for (let [next] = store.uploads.waiting(); next && !this.#stopping.signal.aborted; [next] = store.uploads.waiting()) {
      const { key } = next;
      const upload = uploadSchema.safeParse(next.upload).data;
      if (!upload) {
        store.uploads.finish(key);
        continue;
      }
      const html = await this.#takeIn(upload);
      if (this.#stopping.signal.aborted) return;
      this.#show(upload, html, () => store.uploads.finish(key));
    }
  }

  /** What to say at the end. */
  async #takeIn(upload: Upload): Promise<string> {
    const say = sayIn(upload.language);
    const { name } = upload;
    const folder = await mkdtemp(path.join(tmpdir(), 'wenbao-upload-'));
    try {
      const bytes = await this.#options.desk().messenger.download(upload.file, MOST_MEGABYTES * 1024 * 1024);
      this.#show(upload, say('upload.reading', { name }));
      const file = path.join(folder, name);
      await writeFile(file, bytes);
      const receipts = await this.#options.ingest(file, () => this.#show(upload, say('upload.indexing', { name })), this.#stopping.signal);
      this.#options.changed();
      const { corpus } = this.#options.desk().bot();
      const nameOf = (id: string) => {
        const report = corpus.findReport(id);
        return report ? reportName(report, upload.language) : id;
      };
      return receipts.map((receipt) => formatFileReceipt(receipt, say, nameOf)).join('\n\n');
    } catch (failure) {
      return say('upload.failed', { name, reason: failure instanceof Error ? failure.message : String(failure) });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  #show({ to, order }: Upload, html: string, keep?: () => void): void {
    this.#options.give([{ kind: 'edit', to, of: { order }, message: { html } }], keep);
  }
}

/** A file name that stays in its folder. */
function safeName(name: string): string {
  const base = [...(name.split(/[\\/]/).at(-1) ?? '')]
    .filter((character) => character >= ' ' && character !== '\x7f')
    .join('')
    .trim();
  const cut = base.length > 120 ? `${base.slice(0, 100)}${path.extname(base).slice(0, 12)}` : base;
  return /^\.*$/.test(cut) ? 'document' : cut;
}
