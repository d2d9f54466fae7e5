import { mkdtempSync, rmSync } from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../ingest/address-rule.ts';
import { fetchFile, isWebAddress } from '../../ingest/fetch-file.ts';
import { ingestPaths } from '../../retrieval/ingest-files.ts';
import { openStore } from '../../retrieval/store/store.ts';

const REPORT = '示例市水务局2022年政府信息公开工作年度报告\n\n一、总体情况\n\n平稳。\n';
const onlyThisOne = (address: string): boolean => address === '127.0.0.1';

const ANSWERS: Readonly<Record<string, (answer: ServerResponse, request: IncomingMessage) => void>> = {
  '/reports/2022.txt': (answer) => answer.end(REPORT),
  '/download': (answer) =>
    answer.writeHead(200, { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('../年报2022.txt')}` }).end(REPORT),
  '/moved': (answer) => answer.writeHead(302, { location: '/reports/2022.txt' }).end(),
  '/round': (answer) => answer.writeHead(302, { location: '/round' }).end(),
  '/to-other': (answer) => answer.writeHead(302, { location: 'http://127.0.0.2/secret' }).end(),
  '/to-metadata': (answer) => answer.writeHead(301, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/to-six': (answer) => answer.writeHead(301, { location: 'http://[::1]/' }).end(),
  '/to-file': (answer) => answer.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/large': (answer) => {
    answer.writeHead(200);
    answer.write(Buffer.alloc(2000));
    answer.end(Buffer.alloc(2000));
  },
  '/endless': (answer) => {
    answer.writeHead(200);
    answer.write('…');
  },
  '/packed': (answer) => answer.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
  '/broken': (answer) => {
    answer.writeHead(200, { 'content-length': '100' });
    answer.write('half');
    setImmediate(() => answer.destroy());
  },
};

let server: http.Server;
let base: string;
beforeAll(async () => {
  server = http.createServer((request, answer) => {
    const respond = ANSWERS[request.url ?? ''];
    if (respond) respond(answer, request);
    else answer.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a file from the web', () => {
  it.each([
    ['/reports/2022.txt', '2022.txt', '/reports/2022.txt'],
    ['/download', '年报2022.txt', '/download'],
    ['/moved', '2022.txt', '/reports/2022.txt'],
  ])('%s', async (place, source, at) => {
    const fetched = await fetchFile(base + place, { accepts: onlyThisOne });
    expect(fetched).toMatchObject({ source, url: base + at });
    if ('bytes' in fetched) expect(new TextDecoder().decode(fetched.bytes)).toBe(REPORT);
  });

  it.each([
    ['/nothing', 'address-unreachable', /404/],
    ['/round', 'address-unreachable', /more than 5 times/],
    ['/to-other', 'address-private', /127\.0\.0\.2/],
    ['/to-metadata', 'address-private', /169\.254/],
    ['/to-six', 'address-private', /::1/],
    ['/to-file', 'address-not-allowed', /file:/],
    ['/large', 'file-too-large', /3000 bytes/],
    ['/endless', 'address-unreachable', /within 0\.3 seconds/],
    ['/packed', 'address-unreachable', /compressed/],
    ['/broken', 'address-unreachable', /connection failed/],
  ])('%s is refused', async (place, code, text) => {
    const fetched = await fetchFile(base + place, { accepts: onlyThisOne, maximumBytes: 3000, seconds: place === '/endless' ? 0.3 : 10 });
    expect(fetched).toMatchObject({ code, text: expect.stringMatching(text) as string });
  });

  it('is refused where a name stands for an address that the rule refuses', async () => {
    const address = `http://localhost:${new URL(base).port}/reports/2022.txt`;
    expect(await fetchFile(address, { accepts: () => false })).toMatchObject({
      code: 'address-private',
      text: expect.stringContaining('localhost') as string,
    });
    expect(await fetchFile(address, { accepts: () => true })).toMatchObject({ source: '2022.txt' });
  });

  it.each(['ftp://example.org/a.txt', 'file:///etc/passwd', 'http://name:word@example.org/', 'http://', `http://a/${'b'.repeat(3000)}`])(
    'is never looked for at %s',
    async (address) => {
      expect(await fetchFile(address, { accepts: () => true })).toMatchObject({ code: 'address-not-allowed' });
    },
  );

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::ffff:127.0.0.1]/',
    'http://10.0.0.8/a.pdf',
    'http://[fe80::1]/',
  ])('is not fetched from %s by default', async (address) => {
    expect(await fetchFile(address)).toMatchObject({ code: 'address-private' });
  });
});

describe('public addresses', () => {
  it.each([
    ['8.8.8.8', true],
    ['223.5.5.5', true],
    ['2400:3200::1', true],
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.31.255.255', false],
    ['172.32.0.1', true],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['255.255.255.255', false],
    ['224.0.0.1', false],
    ['::', false],
    ['::1', false],
    ['::ffff:8.8.8.8', false],
    ['64:ff9b::a00:1', false],
    ['2002:a00:1::', false],
    ['fc00::1', false],
    ['fe80::1%eth0', false],
    ['ff02::1', false],
    ['name', false],
  ])('%s: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });
});

describe('addresses given to ingest', () => {
  it('tells them from paths', () => {
    expect(['http://a/b', 'HTTPS://a', 'ftp://a', 'C:\\a', './http/a', 'a:b'].map(isWebAddress)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('are refused unless fetching is on, and keep their address when it is', async () => {
    const home = mkdtempSync(path.join(tmpdir(), 'wenbao-web-'));
    const store = openStore(home);
    const off = await ingestPaths([`${base}/reports/2022.txt`], store);
    expect(off).toMatchObject([
      { status: 'rejected', reason: { code: 'address-off', text: expect.stringContaining('WENBAO_ALLOW_URLS') as string } },
    ]);
    const on = await ingestPaths([`${base}/moved`], store, { fetching: { accepts: onlyThisOne } });
    expect(on).toMatchObject([{ status: 'accepted', source: '2022.txt', report: '2022' }]);
    store.close();
    rmSync(home, { recursive: true, force: true });
  });
});
