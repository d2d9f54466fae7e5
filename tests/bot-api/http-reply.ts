/** What goes over the wire of the test server: parameters in, answers out. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Parameters, UploadedFile } from './bot-api-methods.ts';

/** Ends the response with JSON; one that is ended already is left alone. */
export function answer(response: ServerResponse, status: number, body: unknown): void {
  if (!response.writableEnded) response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** JSON or a form with files; numbers of a form come as text, as they do to Telegram. */
export async function readParameters(
  request: IncomingMessage,
  raw: Buffer,
): Promise<{ parameters: Parameters; files: Map<string, UploadedFile> }> {
  const type = request.headers['content-type'] ?? '';
  const files = new Map<string, UploadedFile>();
  if (!type.startsWith('multipart/')) return { parameters: raw.length === 0 ? {} : JSON.parse(raw.toString('utf8')), files };
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
  const parameters: Parameters = {};
  for (const [name, value] of form) {
    if (typeof value === 'string') parameters[name] = value;
    else files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { parameters, files };
}
