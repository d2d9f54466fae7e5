/** Texts of the commands that have to do with a language model; part of `COMMAND_TEXTS`. */
import type { Wording } from './wording.ts';

export const MODEL_COMMAND_TEXTS = {
  'explain.prompts': {
    zh: '另外显示会发给语言模型的提示词（不发送）',
    en: 'also show the prompts that a language model would be given (nothing is sent)',
  },
  'chat.model-on': { zh: '这段对话使用语言模型。', en: 'This conversation uses the language model.' },
  'chat.model-off': { zh: '这段对话不使用语言模型。', en: 'This conversation leaves the language model aside.' },
  'chat.model-none': { zh: '没有设置语言模型。', en: 'No language model is configured.' },
  'chat.quotes-none': { zh: '上一个回答没有语言模型写的句子。', en: 'The last answer has no sentences of a language model.' },
  'mcp.description': {
    zh: '以 Model Context Protocol 供其他助手查询（标准输入输出）',
    en: 'lets other assistants ask, by the Model Context Protocol over standard input and output',
  },
  'doctor.description': { zh: '逐项检查所设置的语言模型是否可用', en: 'whether the configured language model can be used, step by step' },
  'doctor.none': {
    zh: '没有设置语言模型（LLM_BASE_URL 和 LLM_MODEL）。问报不需要它，一切照常；没有任何内容离开本机。',
    en: 'No language model is configured (LLM_BASE_URL and LLM_MODEL). Wenbao needs none; everything works, and nothing leaves the machine.',
  },
  'doctor.sent': {
    zh: '向 {server} 发出一个虚构的例题，检查如下：',
    en: 'A made-up example is sent to {server}; this is what works:',
  },
  'doctor.server.good': { zh: '服务器应答（模型数：{detail}）', en: 'the server answers (models: {detail})' },
  'doctor.server.bad': {
    zh: '服务器不可用（{detail}）。请检查 LLM_BASE_URL（末尾通常是 /v1）和 LLM_API_KEY，并确认服务器已启动。',
    en: 'The server cannot be used ({detail}). Check LLM_BASE_URL (it usually ends in /v1) and LLM_API_KEY, and that the server runs.',
  },
  'doctor.model.good': { zh: '服务器列出了模型 {detail}', en: 'the server lists the model {detail}' },
  'doctor.model.bad': {
    zh: '服务器没有列出模型 {detail}。请把 LLM_MODEL 改成它列出的名称。',
    en: 'The server does not list the model {detail}. Set LLM_MODEL to one that it lists.',
  },
  'doctor.reply.good': { zh: '模型答复（{detail} 秒）', en: 'the model replies ({detail} s)' },
  'doctor.reply.bad': {
    zh: '模型没有可用的答复（{detail}）。timeout 时请加大 LLM_SECONDS；key 时请检查 LLM_API_KEY；request 时请检查 LLM_MODEL；limited 或 server 时请稍后再试。',
    en: 'The model gives no usable reply ({detail}). For timeout raise LLM_SECONDS; for key check LLM_API_KEY; for request check LLM_MODEL; for limited or server try again later.',
  },
  'doctor.shape.good': { zh: '结构化输出可用（{detail}）', en: 'structured output works ({detail})' },
  'doctor.shape.words': {
    zh: '服务器不认识结构化输出的参数；改用文字说明结构，答复符合',
    en: 'the server knows no structured output; asked in words, the reply has the shape',
  },
  'doctor.shape.bad': {
    zh: '答复不是所要求的结构（{detail}）。这个模型不能协助问报；请换一个支持 JSON 输出的模型。',
    en: 'The reply has not the shape that was asked for ({detail}). This model cannot help; choose one that can write JSON.',
  },
  'doctor.sense.good': { zh: '例题理解正确（{detail}）', en: 'it reads the example correctly ({detail})' },
  'doctor.sense.bad': {
    zh: '例题理解有误（{detail}）。它的提议会经过核对，错的不会被采用，但帮助有限。',
    en: 'It misreads the example ({detail}). Its proposals are checked and wrong ones are discarded, but it will be of little help.',
  },
  'doctor.budget.good': { zh: '今天的用量（词元）：{detail}', en: 'tokens used today: {detail}' },
  'doctor.budget.bad': {
    zh: '今天的用量已满（词元）：{detail}。明天恢复，或加大 LLM_TOKENS_PER_DAY。',
    en: 'The tokens of the day are used up: {detail}. It goes on tomorrow, or raise LLM_TOKENS_PER_DAY.',
  },
  'doctor.good': { zh: '语言模型可用。', en: 'The language model can be used.' },
  'doctor.bad': {
    zh: '有问题待解决；在此之前，问报照常不用模型回答。',
    en: 'Something needs attention; until then Wenbao answers without a model, as always.',
  },
} as const satisfies Record<string, Wording>;
