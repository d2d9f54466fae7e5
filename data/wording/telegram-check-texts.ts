/** What `wenbao telegram --dry-run` says, in both languages. What is to be done begins with →. */
import type { Wording } from './wording.ts';

export const TELEGRAM_CHECK_TEXTS = {
  account: { zh: '令牌有效：@{username}（编号 {id}）。', en: 'The token is good: @{username} (id {id}).' },
  groups: { zh: '可以加入群组。', en: 'It may be added to groups.' },
  'no-groups': {
    zh: '→ 不能加入群组。如果需要，请在 BotFather 用 /setjoingroups 打开。',
    en: '→ It may not be added to groups. If it should, switch that on at BotFather with /setjoingroups.',
  },
  'reads-own': {
    zh: '在群里只看得到提到它、回复它和命令它的消息，这正合适。',
    en: 'In groups it sees only messages that mention it, reply to it or command it, which is as it should be.',
  },
  'reads-all': {
    zh: '→ 在群里看得到所有消息，而它并不需要。请在 BotFather 用 /setprivacy 打开隐私模式。',
    en: '→ In groups it sees all messages and needs none of them. Switch privacy mode on at BotFather with /setprivacy.',
  },
  inline: { zh: '已打开内联模式（@ 机器人）。', en: 'Inline mode is on.' },
  'no-inline': {
    zh: '→ 没有打开内联模式。请在 BotFather 用 /setinline 打开，提示语可写“青海 2020 结转”。',
    en: '→ Inline mode is off. Switch it on at BotFather with /setinline; as the placeholder write, for example, "Qinghai 2020 carried over".',
  },
  polling: { zh: '没有设置 webhook，主动拉取更新。', en: 'No webhook is set; updates are fetched.' },
  'webhook-in-the-way': {
    zh: '→ 设置了 webhook（{host}），因此拉取不到更新。如果没有别的程序在用，请运行：wenbao telegram --take-over',
    en: '→ A webhook is set ({host}), so updates cannot be fetched. If no other program uses it, run: wenbao telegram --take-over',
  },
  webhook: { zh: 'webhook 已设置（{host}），待取更新 {pending} 条。', en: 'The webhook is set ({host}); {pending} updates wait.' },
  'webhook-not-set': {
    zh: 'webhook 尚未设置，启动时会设为 {host}。',
    en: 'The webhook is not set yet; it will be set to {host} at the start.',
  },
  'webhook-plain': {
    zh: '→ TELEGRAM_WEBHOOK_URL 不是 https 地址，Telegram 不会接受（自建服务器除外）。',
    en: '→ TELEGRAM_WEBHOOK_URL is no https address; Telegram accepts no other, except from a server of your own.',
  },
  'webhook-failing': { zh: '→ Telegram 报告 webhook 出错：{reason}', en: '→ Telegram reports that the webhook fails: {reason}' },
  'access-open': { zh: '所有人都可以提问（WENBAO_ACCESS=open）。', en: 'Everybody may ask (WENBAO_ACCESS=open).' },
  'access-allow-list': {
    zh: '只有名单上的人可以提问（WENBAO_ACCESS=allow-list）。',
    en: 'Only people on the list may ask (WENBAO_ACCESS=allow-list).',
  },
  'access-invitation': { zh: '凭邀请码提问（WENBAO_ACCESS=invitation）。', en: 'Asking is by invitation (WENBAO_ACCESS=invitation).' },
  administrators: { zh: '管理员 {count} 人。', en: 'Administrators: {count}.' },
  'no-administrators': {
    zh: '→ 没有管理员，无法在 Telegram 里收入报告。如果需要，请设置 TELEGRAM_ADMINISTRATORS。',
    en: '→ There are no administrators, so reports cannot be taken in through Telegram. If they should be, set TELEGRAM_ADMINISTRATORS.',
  },
} as const satisfies Record<string, Wording>;
