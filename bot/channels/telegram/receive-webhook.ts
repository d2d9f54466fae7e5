/**
 * The webhook: Telegram sends updates, and is told 200 only when they are claimed. The secret is compared in constant time, the body is
 * limited, and its bytes are joined before they are decoded.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Incoming } from '../../delivery/incoming.ts';
import { type Account, readUpdate } from './read-update.ts';

/** Telegram's updates are a few kilobytes. */
const MOST_BYTES = 1024 * 1024;
/** Longest time for one request, in milliseconds. */
const LONGEST = 15_000;

export interface WebhookOptions {
  host: string;
  port: number;
  /** Path of the public address. */
  path: string;
  secret: string;
  account: Account;
  accept(updates: readonly Incoming[]): void;
  note(message: string): void;
}

export interface Webhook {
  /** The port that it listens on. */
  port: number;
  close(): Promise<void>;
}

/** The secret that Telegram sends along: derived from the token, so that there is nothing more to set. */
export const webhookSecret = (token: string): string => createHmac('sha256', token).update('webhook').digest('hex');

/** Rejects where the address cannot be listened on. */
export async function receiveWebhook(options: WebhookOptions): Promise<Webhook> {
  const server = createServer({ requestTimeout: LONGEST, headersTimeout: LONGEST }, (request, response) => {
    receive(request, options).then(
      (status) => end(response, status),
      () => end(response, 400),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (failure) =>
      reject(
        new Error(`${options.host}:${options.port} cannot be listened on (${failure.message}). Choose another TELEGRAM_WEBHOOK_LISTEN.`),
      ),
    );
    server.listen(options.port, options.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await closed;
    },
  };
}

/** The status to answer with. */
async function receive(request: IncomingMessage, { path, secret, account, accept, note }: WebhookOptions): Promise<number> {
  const status = refusal(request, path, secret);
  if (status !== undefined) return status;
  const body = await readBody(request);
  if (body === undefined) return 413;
  let given: unknown;
  try {
    given = JSON.parse(body);
  } catch {
    return 400;
  }
  const update = readUpdate(given, account);
  if (!update) return 400;
  try {
    accept([update]);
    return 200;
  } catch (failure) {
    // Telegram sends it again.
    note(`An update could not be kept: ${failure instanceof Error ? failure.message : String(failure)}`);
    return 503;
  }
}

function refusal({ method, url, headers }: IncomingMessage, path: string, secret: string): number | undefined {
  if (!isSame(String(headers['x-telegram-bot-api-secret-token'] ?? ''), secret)) return 401;
  if (url?.split('?')[0] !== path) return 404;
  if (method !== 'POST') return 405;
  return Number(headers['content-length'] ?? 0) > MOST_BYTES ? 413 : undefined;
}

/** The text of the body; undefined for one that is too large. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MOST_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function end(response: ServerResponse, status: number): void {
  if (response.writableEnded) return;
  // What is left of a body that nobody wants is not read.
  if (status !== 200) response.setHeader('connection', 'close');
  response.writeHead(status).end();
}

/** Of two texts of any length, in a time that tells nothing about them. */
function isSame(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(wanted));
}
