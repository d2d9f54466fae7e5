/** An OpenAI-compatible server that replies as a script says, over real HTTP on this machine. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the client sent. */
export interface Received {
  system: string;
  user: string;
  /** 'json_schema', 'json_object', or undefined. */
  format?: string;
  authorization?: string;
  body: Record<string, unknown>;
}

/** `text` is sent whole and ended properly; all others misbehave in the way that their name says. */
export type Behaviour =
  | { kind: 'text'; text: string; finish?: string; usage?: { prompt_tokens: number; completion_tokens: number } }
  | { kind: 'tool-call'; name: string; arguments: unknown }
  | { kind: 'status'; status: number; headers?: Record<string, string>; message?: string }
  /** Pieces of text for ever. */
  | { kind: 'endless'; piece: string }
  /** Headers, then nothing. */
  | { kind: 'silent' }
  /** Not even headers. */
  | { kind: 'mute' }
  /** Half of the text, then the connection is destroyed. */
  | { kind: 'gone'; text: string }
  /** Half of the text, then an orderly end without a finish. */
  | { kind: 'half'; text: string }
  /** Lines that are no JSON. */
  | { kind: 'garbage' };

/** What the server says when it is asked for its models. */
export type Listing = { kind: 'names'; names: string[] } | Extract<Behaviour, { kind: 'status' | 'mute' }>;

export type Script = (received: Received, count: number) => Behaviour;

export interface ScriptedServer {
  /** For LLM_BASE_URL. */
  url: string;
  received: Received[];
  /** What to do from now on. */
  play(script: Script): void;
  /** What to say of its models from now on; at first it lists 'scripted'. */
  list(listing: Listing): void;
  close(): Promise<void>;
}

export const replyWith = (value: unknown): Behaviour => ({ kind: 'text', text: JSON.stringify(value) });

export async function startScriptedServer(script: Script = () => replyWith({})): Promise<ScriptedServer> {
  const received: Received[] = [];
  let playing = script;
  let listing: Listing = { kind: 'names', names: ['scripted'] };
  const server = createServer((request, response) => {
    response.on('error', () => {});
    if (request.url?.endsWith('/models')) {
      if (listing.kind !== 'names') return behave(listing, response, false);
      const data = listing.names.map((id) => ({ id }));
      return void response.setHeader('content-type', 'application/json').end(JSON.stringify({ object: 'list', data }));
    }
    void readBody(request).then((body) => {
      const seen = describe(body, request.headers.authorization);
      received.push(seen);
      behave(playing(seen, received.length), response, body.stream === true);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    received,
    play: (next) => {
      playing = next;
    },
    list: (next) => {
      listing = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

function describe(body: Record<string, unknown>, authorization?: string): Received {
  const messages = body.messages as { role: string; content: unknown }[];
  const said = (role: string) => messages.flatMap((message) => (message.role === role ? [String(message.content)] : [])).join('\n');
  return {
    system: said('system'),
    user: said('user'),
    format: (body.response_format as { type?: string } | undefined)?.type,
    authorization,
    body,
  };
}

function behave(behaviour: Behaviour, response: ServerResponse, streams: boolean): void {
  const start = () => response.writeHead(200, { 'content-type': 'text/event-stream' });
  const send = (delta: object, finish: string | null = null) =>
    response.write(`data: ${JSON.stringify(chunk([{ index: 0, delta, finish_reason: finish }]))}\n\n`);
  switch (behaviour.kind) {
    case 'mute':
      return;
    case 'silent':
      start().flushHeaders();
      return;
    case 'status':
      response.writeHead(behaviour.status, { 'content-type': 'application/json', ...behaviour.headers });
      response.end(JSON.stringify({ error: { message: behaviour.message ?? 'scripted', type: 'scripted' } }));
      return;
    case 'garbage':
      start().write('data: {"choices": [{"delta"\n\n');
      response.end();
      return;
    case 'endless': {
      start();
      const more = () => {
        while (!response.destroyed && send({ content: behaviour.piece }));
        if (!response.destroyed) response.once('drain', more);
      };
      return more();
    }
    case 'gone':
    case 'half': {
      start();
      send({ role: 'assistant', content: behaviour.text.slice(0, Math.ceil(behaviour.text.length / 2)) });
      if (behaviour.kind === 'half') response.end();
      else setImmediate(() => response.destroy());
      return;
    }
    case 'tool-call': {
      const call = {
        index: 0,
        id: `call-${Math.trunc(performance.now())}`,
        type: 'function',
        function: { name: behaviour.name, arguments: JSON.stringify(behaviour.arguments) },
      };
      if (!streams) return whole({ role: 'assistant', content: null, tool_calls: [call] }, 'tool_calls', response);
      start();
      send({ role: 'assistant', tool_calls: [call] });
      send({}, 'tool_calls');
      response.end('data: [DONE]\n\n');
      return;
    }
    case 'text': {
      if (!streams) return whole({ role: 'assistant', content: behaviour.text }, behaviour.finish ?? 'stop', response);
      start();
      // In two pieces, so that nobody relies on getting it at once.
      const middle = Math.ceil(behaviour.text.length / 2);
      send({ role: 'assistant', content: behaviour.text.slice(0, middle) });
      send({ content: behaviour.text.slice(middle) });
      send({}, behaviour.finish ?? 'stop');
      if (behaviour.usage) response.write(`data: ${JSON.stringify({ ...chunk([]), usage: behaviour.usage })}\n\n`);
      response.end('data: [DONE]\n\n');
    }
  }
}

function whole(message: object, finish: string, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify({
      id: nextId(),
      object: 'chat.completion',
      created: 0,
      model: 'scripted',
      choices: [{ index: 0, message, finish_reason: finish }],
    }),
  );
}

const chunk = (choices: object[]) => ({ id: 'scripted', object: 'chat.completion.chunk', created: 0, model: 'scripted', choices });

/** Replies with the same id would count as one message. */
let replies = 0;
const nextId = () => `scripted-${++replies}`;
