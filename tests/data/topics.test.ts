/** How a telephone and a web address are printed in reports, and what only looks like one. */
import { describe, expect, it } from 'vitest';
import { TOPICS } from '../../data/forms/topics.ts';

const isPrinted = (key: string, text: string): boolean => {
  const place = TOPICS.find((topic) => topic.key === key)?.place;
  return place?.kind === 'line' && place.pattern.test(text);
};

describe('places of contact', () => {
  it.each([
    ['联系电话：0512-60000002', true],
    ['电话（0512）60000002', true],
    ['电话：0512—6000002', true],
    ['联系电话60000002', true],
    ['咨询电话为：400-800-1234', true],
    ['拨打热线12345反映', true],
    ['联系电话：13900000000', true],
    ['接听来电35000次', false],
    ['电话申请3件', false],
    ['12345热线受理诉求9405件', false],
    ['热线2024年受理诉求', false],
  ])('telephone: %s', (text, printed) => {
    expect(isPrinted('contact.phone', text)).toBe(printed);
  });

  it.each([
    ['门户网站（www.example.gov.cn）', true],
    ['网址：https://example.gov.cn/xxgk', true],
    ['网址为example.gov.cn', true],
    ['电子邮箱：office@www.example.cn', false],
    ['政府网站公开信息5006条', false],
  ])('website: %s', (text, printed) => {
    expect(isPrinted('contact.website', text)).toBe(printed);
  });
});
