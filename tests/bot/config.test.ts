import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ConfigError, isCalendarDate, readConfig } from '../../bot/config.ts';

const now = new Date(2026, 2, 9, 23, 30);
const folder = mkdtempSync(path.join(tmpdir(), 'wenbao-config-'));
const read = (environment: Record<string, string | undefined>, options = {}) => readConfig({ environment, options, folder, now });

describe('readConfig', () => {
  it('has defaults for everything', () => {
    expect(read({})).toMatchObject({
      home: path.join(folder, '.wenbao'),
      today: '2026-03-09',
      embeddingModel: undefined,
      ingestSeconds: 10,
      allowUrls: false,
    });
  });

  it('takes an empty setting for one that is not set', () => {
    expect(read({ WENBAO_HOME: ' ', WENBAO_TODAY: '', EMBEDDING_MODEL: '' })).toEqual(read({}));
  });

  it('lets options outrank the environment, and the environment outrank .env', () => {
    const other = mkdtempSync(path.join(tmpdir(), 'wenbao-config-'));
    writeFileSync(path.join(other, '.env'), 'WENBAO_HOME=from-file\nWENBAO_TODAY="2020-01-01"\n');
    const config = readConfig({ environment: { WENBAO_TODAY: '2021-01-01' }, options: {}, folder: other, now });
    expect(config).toMatchObject({ home: path.join(other, 'from-file'), today: '2021-01-01' });
    expect(readConfig({ environment: { WENBAO_TODAY: '2021-01-01' }, options: { today: '2022-01-01' }, folder: other, now }).today).toBe(
      '2022-01-01',
    );
  });

  it('says every problem at once, with what was given and what is allowed', () => {
    const problems = problemsOf({ WENBAO_TODAY: 'tomorrow', EMBEDDING_MODEL: '/nowhere/at/all' });
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/WENBAO_TODAY: "tomorrow".*YYYY-MM-DD/);
    expect(problems[1]).toMatch(/EMBEDDING_MODEL: "\/nowhere\/at\/all".*[Aa]llowed/);
  });

  it('takes the address and the name of a language model together, or neither', () => {
    expect(read({}).languageModel).toBeUndefined();
    expect(read({ LLM_BASE_URL: 'http://localhost:11434/v1/', LLM_MODEL: 'qwen' }).languageModel).toEqual({
      baseUrl: 'http://localhost:11434/v1',
      model: 'qwen',
      apiKey: undefined,
      seconds: 8,
      concurrency: 2,
      tokensPerDay: 1_000_000,
      tokensPerUser: 100_000,
    });
    expect(problemsOf({ LLM_BASE_URL: 'http://localhost/v1' })).toEqual([expect.stringContaining('LLM_MODEL')]);
    expect(problemsOf({ LLM_MODEL: 'qwen' })).toEqual([expect.stringContaining('LLM_BASE_URL')]);
    expect(problemsOf({ LLM_API_KEY: 'secret' })).toEqual([expect.stringContaining('LLM_BASE_URL')]);
  });

  it.each([
    ['LLM_BASE_URL', 'localhost:11434'],
    ['LLM_BASE_URL', 'https://me:hunter2@models.example/v1'],
    ['LLM_API_KEY', 'hunter2 hunter3'],
    ['LLM_SECONDS', '0'],
    ['LLM_CONCURRENCY', 'many'],
    ['LLM_TOKENS_PER_DAY', '-1'],
    ['LLM_TOKENS_PER_USER', '1e9'],
  ])('says what is wrong with %s=%s, and repeats no secret', (key, value) => {
    const problems = problemsOf({ LLM_BASE_URL: 'http://localhost/v1', LLM_MODEL: 'qwen', [key]: value });
    expect(problems).toEqual([expect.stringContaining(key)]);
    expect(problems[0]).toContain('allowed');
    expect(problems[0]).not.toContain('hunter2');
  });

  it('refuses an empty option', () => {
    expect(() => read({}, { home: '' })).toThrow('--home');
    expect(() => read({}, { today: '' })).toThrow('--today');
  });
});

describe('isCalendarDate', () => {
  it.each(['2026-02-28', '2024-02-29', '1999-12-31'])('%s is one', (text) => expect(isCalendarDate(text)).toBe(true));
  it.each(['2026-02-29', '2025-13-01', '2025-1-1', '20250101', '2025-01-01T00:00', ''])('"%s" is none', (text) =>
    expect(isCalendarDate(text)).toBe(false),
  );
});

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    read(environment);
  } catch (failure) {
    return (failure as ConfigError).problems;
  }
  return [];
}
