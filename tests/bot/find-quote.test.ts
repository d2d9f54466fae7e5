import { describe, expect, it } from 'vitest';
import { findQuote } from '../../bot/find-quote.ts';

const text = '一、总体情况\n　2022年，本局共收到\n政府信息公开申请3件。\n其中网络申请2件，均已按时答复。';
const found = (quote: string) => {
  const span = findQuote(text, quote);
  return span && text.slice(span.start, span.end);
};

describe('findQuote', () => {
  it.each([
    ['as printed', '其中网络申请2件', '其中网络申请2件'],
    ['over a line end', '共收到政府信息公开申请3件。', '共收到\n政府信息公开申请3件。'],
    ['with white space of its own', '2022年， 本局 共收到', '2022年，本局共收到'],
    ['with its ends left out', '…其中网络申请2件，均已…', '其中网络申请2件，均已'],
  ])('finds a quotation %s', (_, quote, expected) => expect(found(quote)).toBe(expected));

  it.each(['', '…', '共收到政府信息公开申请4件', '…2件…'])('finds nothing for "%s"', (quote) => expect(found(quote)).toBeUndefined());
});
