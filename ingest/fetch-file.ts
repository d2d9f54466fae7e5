/** A file from the web: http and https alone, public addresses alone, within limits of size, time and redirections. */
import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type AddressRule, isPublicAddress } from './address-rule.ts';
import { MAXIMUM_BYTES, reject } from './rejection.ts';
import type { Rejection } from './report.ts';

export interface FetchedFile {
  /** Name that the server gives it, else the last part of its address. */
  source: string;
  /** Where it was found at last. */
  url: string;
  bytes: Uint8Array;
}

export interface FetchOptions {
  /** Which addresses may be connected to; public ones by default. Another in tests. */
  accepts?: AddressRule;
  /** Seconds for everything, 30 by default. */
  seconds?: number;
  /** Bytes, 20 MB by default. */
  maximumBytes?: number;
}

const MOST_REDIRECTIONS = 5;
const LONGEST_NAME = 120;
const LONGEST_ADDRESS = 2000;
const REDIRECTIONS = new Set([301, 302, 303, 307, 308]);

/** Whether an argument is meant as an address on the web rather than as a path. */
export function isWebAddress(argument: string): boolean {
  return /^[a-z][a-z\d+.-]{1,20}:\/\//iu.test(argument);
}

class Refusal extends Error {
  readonly rejection: Rejection;

  constructor(rejection: Rejection) {
    super(rejection.text);
    this.rejection = rejection;
  }
}

/**
 * Fetches one file. The name is looked up once per connection, every address found is held against the rule, and the connection goes to one
 * of those: an answer that changes between check and use changes nothing. Each redirection is checked anew. What cannot be had is a rejection.
 */
export async function fetchFile(address: string, options: FetchOptions = {}): Promise<FetchedFile | Rejection> {
  const { seconds = 30 } = options;
  const source = address.slice(0, LONGEST_NAME);
  const ended = AbortSignal.timeout(seconds * 1000);
  try {
    let url = readAddress(address, source);
    for (let hops = 0; hops <= MOST_REDIRECTIONS; hops += 1) {
      const answer = await request(url, source, options, ended);
      if (!(answer instanceof URL)) return { ...answer, url: url.href };
      url = readAddress(answer.href, source);
    }
    return reject(source, 'address-unreachable', `It leads on more than ${MOST_REDIRECTIONS} times.`);
  } catch (failure) {
    if (failure instanceof Refusal) return failure.rejection;
    if (ended.aborted) return reject(source, 'address-unreachable', `It was not there whole within ${seconds} seconds.`);
    return reject(source, 'address-unreachable', `The connection failed: ${failure instanceof Error ? failure.message : String(failure)}.`);
  }
}

function readAddress(address: string, source: string): URL {
  const url = address.length <= LONGEST_ADDRESS && URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    throw new Refusal(reject(source, 'address-not-allowed', `${address.slice(0, LONGEST_NAME)} is given.`));
  return url;
}

/** Resolves a name to addresses that all pass the rule, or fails. */
function checkedLookup(accepts: AddressRule, source: string): LookupFunction {
  return (hostname, { family }, done) => {
    lookup(hostname, { all: true, family: family ?? 0 }, (failure, found = []) => {
      const bad = found.find(({ address }) => !accepts(address));
      const problem = bad && new Refusal(reject(source, 'address-private', `${hostname} is ${bad.address}.`));
      const error = failure ?? problem ?? null;
      done(error, error ? [] : found);
    });
  };
}

function request(
  url: URL,
  source: string,
  { accepts = isPublicAddress, maximumBytes = MAXIMUM_BYTES }: FetchOptions,
  signal: AbortSignal,
): Promise<Omit<FetchedFile, 'url'> | URL> {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  if (isIP(host) !== 0 && !accepts(host)) throw new Refusal(reject(source, 'address-private', `${host} is given.`));
  const send: (url: URL, options: http.RequestOptions, take: (answer: http.IncomingMessage) => void) => http.ClientRequest =
    url.protocol === 'https:' ? https.request : http.request;
  return new Promise((resolve, fail) => {
    const headers = { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'wenbao' };
    const sent = send(url, { agent: false, headers, signal, lookup: withOneAddress(checkedLookup(accepts, source)) }, (answer) => {
      const { statusCode = 0, headers: given } = answer;
      const stop = (reason: Error): void => {
        fail(reason);
        answer.destroy();
      };
      if (REDIRECTIONS.has(statusCode) && given.location !== undefined) {
        answer.destroy();
        if (URL.canParse(given.location, url.href)) resolve(new URL(given.location, url));
        else fail(new Refusal(reject(source, 'address-not-allowed', 'It leads on to what is no address.')));
        return;
      }
      if (statusCode !== 200) return stop(new Refusal(reject(source, 'address-unreachable', `The server answers ${statusCode}.`)));
      if (given['content-encoding'] !== undefined && given['content-encoding'] !== 'identity')
        return stop(new Refusal(reject(source, 'address-unreachable', 'The server sends the file compressed, which was not asked for.')));
      const parts: Buffer[] = [];
      let length = 0;
      answer.on('data', (part: Buffer) => {
        length += part.length;
        if (length > maximumBytes) stop(new Refusal(reject(source, 'file-too-large', `More than ${maximumBytes} bytes were sent.`)));
        else parts.push(part);
      });
      answer.on('error', fail);
      answer.on('aborted', () => fail(new Error('the server broke off')));
      answer.on('end', () => resolve({ source: nameOf(url, given['content-disposition']), bytes: new Uint8Array(Buffer.concat(parts)) }));
    });
    sent.on('error', fail);
    sent.end();
  });
}

/** Node asks for one address or for all, depending on how it connects. */
function withOneAddress(resolveAll: LookupFunction): LookupFunction {
  return (hostname, options, done) =>
    resolveAll(hostname, options, (failure, found) => {
      const [first] = Array.isArray(found) ? found : [];
      if (failure || !first || options.all) done(failure, found);
      else done(null, first.address, first.family);
    });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A name without folders and control characters; of a page without a name of its own, its host's. */
function nameOf(url: URL, disposition: string | undefined): string {
  const extended = /filename\*=UTF-8''([^;]{1,400})/iu.exec(disposition ?? '')?.[1];
  const plain = /filename="?([^";]{1,400})"?/iu.exec(disposition ?? '')?.[1];
  const last = url.pathname.split('/').findLast((part) => part !== '') ?? '';
  const name = extended ? decode(extended) : plain ? Buffer.from(plain, 'latin1').toString('utf8') : decode(last);
  const safe = name
    .split(/[/\\]/u)
    .at(-1)
    ?.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .slice(-LONGEST_NAME);
  return safe && safe !== '.' && safe !== '..' ? safe : url.hostname;
}
