/** Embedding models that Wenbao knows how to read. Which one is used is a setting; only the first ships with the project. */

export interface ModelProfile {
  /** What the setting names it by. */
  id: string;
  /** Folder under `data/model/`, in the layout of a model hub. */
  folder: string;
  /** How token vectors become one vector. */
  pooling: 'cls' | 'mean';
  /** Set before a question and before a passage; the models were trained with them. */
  queryPrefix: string;
  passagePrefix: string;
  dimensions: number;
  /** The model file inside the folder. */
  file: string;
  /** Whether it has been run with this project. Where not, its line follows the model's own card and nothing else. */
  tried: boolean;
}

const HUB_FILE = 'onnx/model_quantized.onnx';

/** Sources: the models' own cards on the hub (e5: `query: ` / `passage: `; bge-zh: an instruction before the question only). */
export const MODEL_PROFILES = [
  {
    id: 'wenbao-static',
    folder: 'wenbao-static',
    pooling: 'cls',
    queryPrefix: '',
    passagePrefix: '',
    dimensions: 128,
    file: HUB_FILE,
    tried: true,
  },
  {
    id: 'Xenova/bge-small-zh-v1.5',
    folder: 'Xenova/bge-small-zh-v1.5',
    pooling: 'cls',
    queryPrefix: '为这个句子生成表示以用于检索相关文章：',
    passagePrefix: '',
    dimensions: 512,
    file: HUB_FILE,
    tried: false,
  },
  {
    id: 'Xenova/multilingual-e5-small',
    folder: 'Xenova/multilingual-e5-small',
    pooling: 'mean',
    queryPrefix: 'query: ',
    passagePrefix: 'passage: ',
    dimensions: 384,
    file: HUB_FILE,
    tried: false,
  },
  {
    id: 'Xenova/bge-m3',
    folder: 'Xenova/bge-m3',
    pooling: 'cls',
    queryPrefix: '',
    passagePrefix: '',
    dimensions: 1024,
    file: HUB_FILE,
    tried: false,
  },
] as const satisfies readonly ModelProfile[];

export const DEFAULT_MODEL: string = MODEL_PROFILES[0].id;
