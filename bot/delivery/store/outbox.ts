/** Orders for the sender: given in the transaction that does an update, carried out one after another per chat, marked when they are. */
import type { Database } from 'better-sqlite3';
import type { Delivery, Order, OutgoingFile, StoredMessage } from '../outgoing.ts';
import type { Buttons } from './buttons.ts';

/** An order that waits, without its contents. */
export interface WaitingOrder {
  key: number;
  chat: string;
  group: boolean;
  attempts: number;
}

interface OrderRow {
  key: number;
  chat: string;
  topic: string | null;
  is_group: number;
  kind: Delivery['kind'];
  reply_to: string | null;
  target_order: number | null;
  target_message: string | null;
  content: string | null;
  file: Buffer | null;
  attempts: number;
}

export class Outbox {
  readonly #database: Database;
  readonly #buttons: Buttons;

  constructor(database: Database, buttons: Buttons) {
    this.#database = database;
    this.#buttons = buttons;
  }

  /** Puts orders in; the caller opens the transaction. Their keys, in the same order. */
  give(orders: readonly Order[], now: number): WaitingOrder[] {
    const insert = this.#database.prepare(
      `INSERT INTO orders (chat, topic, is_group, kind, reply_to, question, target_order, target_message, content, has_file, file, given)
       VALUES (@chat, @topic, @group, @kind, @replyTo, @question, @targetOrder, @targetMessage, @content, @file IS NOT NULL, @file, @now) RETURNING key`,
    );
    return orders.map((order) => {
      const chat = this.currentChat(order.to.chat);
      const stored = order.kind === 'delete' ? undefined : this.#keepButtons(order.message, chat, now);
      const target = order.kind === 'send' ? undefined : order.of;
      const key = insert.pluck().get({
        chat,
        topic: order.to.topic ?? null,
        group: order.to.group ? 1 : 0,
        kind: order.kind,
        replyTo: order.kind === 'send' ? (order.replyTo ?? null) : null,
        question: order.kind === 'send' ? (order.question ?? order.replyTo ?? null) : null,
        targetOrder: target && 'order' in target ? target.order : null,
        targetMessage: target && 'message' in target ? target.message : null,
        content: stored === undefined ? null : JSON.stringify({ ...stored, file: stored.file && { ...stored.file, bytes: undefined } }),
        file: stored?.file ? Buffer.from(stored.file.bytes) : null,
        now,
      }) as number;
      return { key, chat, group: order.to.group, attempts: 0 };
    });
  }

  /** Orders that wait, in the order in which they were given. */
  waiting(): WaitingOrder[] {
    const rows = this.#database
      .prepare(`SELECT key, chat, is_group, attempts FROM orders WHERE state = 'waiting' ORDER BY key`)
      .all() as Pick<OrderRow, 'key' | 'chat' | 'is_group' | 'attempts'>[];
    return rows.map(({ key, chat, is_group, attempts }) => ({ key, chat, group: is_group === 1, attempts }));
  }

  /**
   * Attempts since that time, so that limits hold over a restart: when, and to which chat. Of an order that still waits nobody knows when
   * its last attempt arrived; it counts as just now, and comes last.
   */
  triedSince(since: number, now: number): { chat: string; at: number }[] {
    return this.#database
      .prepare(
        `SELECT chat, CASE state WHEN 'waiting' THEN @now ELSE min(tried, @now) END AS at FROM orders WHERE tried > @since ORDER BY at`,
      )
      .all({ since, now }) as { chat: string; at: number }[];
  }

  /**
   * An order about to be carried out; the attempt is kept first. Undefined when it is done with, or when it points at a message that
   * never was: it is then marked as failed.
   */
  begin(key: number, now: number): Delivery | undefined {
    const row = this.#database
      .prepare(
        `UPDATE orders SET attempts = attempts + 1, tried = ? WHERE key = ? AND state = 'waiting'
         RETURNING key, chat, topic, is_group, kind, reply_to, target_order, target_message, content, file, attempts`,
      )
      .get(now, key) as OrderRow | undefined;
    if (!row) return undefined;
    const to = { chat: row.chat, topic: row.topic ?? undefined, group: row.is_group === 1 };
    const message = row.content === null ? undefined : readMessage(row.content, row.file);
    if (row.kind === 'send' && message) return { kind: 'send', to, message, replyTo: row.reply_to ?? undefined };
    const target = row.target_message ?? this.#messageOf(row.target_order);
    if (row.kind === 'edit' && message) {
      return target === undefined ? { kind: 'send', to, message } : { kind: 'edit', to, target, message };
    }
    if (target !== undefined) return { kind: 'delete', to, target };
    this.fail(key, 'there is nothing to delete', now);
    return undefined;
  }

  /** Marks an order as carried out; what it said is not kept. */
  finish(key: number, message: string | undefined, now: number): void {
    this.#database
      .prepare(`UPDATE orders SET state = 'sent', content = NULL, file = NULL, message = ?, tried = ? WHERE key = ? AND state = 'waiting'`)
      .run(message ?? null, now, key);
  }

  /** Gives an order up; what it said is not kept. */
  fail(key: number, failure: string, now: number): void {
    this.#database
      .prepare(
        `UPDATE orders SET state = 'failed', content = NULL, file = NULL, failure = ?, tried = ? WHERE key = ? AND state = 'waiting'`,
      )
      .run(failure, now, key);
  }

  /** When the attempt ended: the time that limits count from. */
  touch(key: number, now: number): void {
    this.#database.prepare('UPDATE orders SET tried = ? WHERE key = ?').run(now, key);
  }

  /** Changes an order that was not accepted as it was. */
  change(key: number, change: 'plain' | 'send' | 'without-topic'): void {
    if (change === 'without-topic') this.#database.prepare('UPDATE orders SET topic = NULL WHERE key = ?').run(key);
    if (change === 'send') {
      this.#database.prepare(`UPDATE orders SET kind = 'send', target_order = NULL, target_message = NULL WHERE key = ?`).run(key);
    }
    if (change === 'plain') {
      this.#database
        .prepare(`UPDATE orders SET content = json_set(content, '$.plain', json('true')) WHERE key = ? AND content IS NOT NULL`)
        .run(key);
    }
  }

  /** Nothing reaches this chat any more: all that waits for it is given up, and so is what comes until it writes again. */
  markUnreachable(chat: string, reason: string, now: number): number[] {
    const keys = this.#database
      .prepare(`SELECT key FROM orders WHERE chat = ? AND state = 'waiting' ORDER BY key`)
      .pluck()
      .all(chat) as number[];
    for (const key of keys) this.fail(key, reason, now);
    this.#database
      .prepare('INSERT INTO chats (id, unreachable) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET unreachable = excluded.unreachable')
      .run(chat, reason);
    return keys;
  }

  markReachable(chat: string): void {
    this.#database.prepare('UPDATE chats SET unreachable = NULL WHERE id = ? AND unreachable IS NOT NULL').run(chat);
  }

  /** A group got another id: what waits for it, and what it remembers, goes there. */
  moveChat(from: string, to: string): void {
    this.#database
      .prepare('INSERT INTO chats (id, moved_to) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET moved_to = excluded.moved_to')
      .run(from, to);
    this.#database.prepare('DELETE FROM chats WHERE id = ? AND moved_to IS NOT NULL').run(to);
    this.#database.prepare(`UPDATE orders SET chat = ? WHERE chat = ? AND state = 'waiting'`).run(to, from);
  }

  /** The id that a chat goes by now. */
  currentChat(chat: string): string {
    const moved = this.#database.prepare('SELECT moved_to FROM chats WHERE id = ?').pluck().get(chat) as string | null | undefined;
    return moved ?? chat;
  }

  /** The messages that answered a question, in their order, whether they are out or still wait; without those deleted since. */
  answersTo(chat: string, question: string): { key: number; file: boolean }[] {
    const rows = this.#database
      .prepare(
        `SELECT key, has_file FROM orders AS answers WHERE chat = ? AND question = ? AND kind = 'send' AND state <> 'failed'
           AND NOT EXISTS (SELECT 1 FROM orders WHERE target_order = answers.key AND kind = 'delete') ORDER BY key`,
      )
      .all(chat, question) as { key: number; has_file: number }[];
    return rows.map(({ key, has_file }) => ({ key, file: has_file === 1 }));
  }

  /** The message that one of the bot's messages answered. */
  questionOf(chat: string, message: string): string | undefined {
    const question = this.#database
      .prepare('SELECT question FROM orders WHERE chat = ? AND message = ? ORDER BY key DESC LIMIT 1')
      .pluck()
      .get(chat, message) as string | null | undefined;
    return question ?? undefined;
  }

  /** Waiting edits of a message that have not been tried, so that only the last of many goes out. */
  dropWaitingEdits(order: number): void {
    const keys = this.#database
      .prepare(`SELECT key FROM orders WHERE target_order = ? AND kind = 'edit' AND state = 'waiting' AND tried IS NULL`)
      .pluck()
      .all(order) as number[];
    for (const key of keys) this.#database.prepare('DELETE FROM orders WHERE key = ?').run(key);
  }

  /** Forgets orders that were carried out or given up before that time. */
  sweep(before: number): void {
    this.#database.prepare(`DELETE FROM orders WHERE given < ? AND state <> 'waiting'`).run(before);
  }

  #messageOf(order: number | null): string | undefined {
    if (order === null) return undefined;
    const row = this.#database.prepare('SELECT message FROM orders WHERE key = ?').pluck().get(order) as string | null | undefined;
    return row ?? undefined;
  }

  #keepButtons({ buttons, ...message }: Extract<Order, { kind: 'send' }>['message'], chat: string, now: number): StoredMessage {
    if (!buttons) return message;
    return {
      ...message,
      buttons: buttons.map((row) => row.map(({ text, action }) => ({ text, token: this.#buttons.keep(chat, action, now) }))),
    };
  }
}

function readMessage(content: string, file: Buffer | null): StoredMessage {
  const { file: described, ...message } = JSON.parse(content) as StoredMessage;
  return described && file ? { ...message, file: { ...(described as OutgoingFile), bytes: file } } : message;
}
