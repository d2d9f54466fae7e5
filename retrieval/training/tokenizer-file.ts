/** The JSON files beside the model, in the form that transformers libraries read. */
import { SPECIAL_TOKENS, type Vocabulary } from './vocabulary.ts';

/** Longest input in tokens, with [CLS] and [SEP]. */
const MAX_LENGTH = 512;

/** `tokenizer.json`. `handle_chinese_chars` must stay true: without it a run of Chinese becomes one [UNK] at its first unknown character. */
export function tokenizerFile({ tokens, ids }: Vocabulary): unknown {
  const frame = (token: string) => ({ SpecialToken: { id: token, type_id: 0 } });
  const special = (token: string) => [token, { id: token, ids: [ids.get(token)], tokens: [token] }];
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIAL_TOKENS.map((content) => ({
      id: ids.get(content),
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, strip_accents: null, lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [frame('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, frame('[SEP]')],
      pair: [frame('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, frame('[SEP]'), { Sequence: { id: 'B', type_id: 1 } }, frame('[SEP]')],
      special_tokens: Object.fromEntries(['[CLS]', '[SEP]'].map(special)),
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(tokens.map((token, id) => [token, id])),
    },
  };
}

/** `tokenizer_config.json`, with every special token and the length limit: the loader throws without them. */
export function tokenizerConfigFile(): unknown {
  return {
    clean_up_tokenization_spaces: true,
    cls_token: '[CLS]',
    do_basic_tokenize: true,
    do_lower_case: true,
    mask_token: '[MASK]',
    model_max_length: MAX_LENGTH,
    never_split: null,
    pad_token: '[PAD]',
    sep_token: '[SEP]',
    strip_accents: null,
    tokenize_chinese_chars: true,
    tokenizer_class: 'BertTokenizer',
    unk_token: '[UNK]',
  };
}

/** `config.json`. The model type only tells the loader which inputs to feed; there are no layers. */
export function configFile(vocabulary: Vocabulary, dimensions: number): unknown {
  return {
    architectures: ['BertModel'],
    model_type: 'bert',
    hidden_size: dimensions,
    num_hidden_layers: 0,
    num_attention_heads: 1,
    intermediate_size: 0,
    max_position_embeddings: MAX_LENGTH,
    pad_token_id: vocabulary.ids.get('[PAD]'),
    type_vocab_size: 2,
    vocab_size: vocabulary.tokens.length,
  };
}
