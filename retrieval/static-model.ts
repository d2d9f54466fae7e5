/** The built-in model without ONNX: the same rows of the same files, added up in TypeScript. For machines where the ONNX library does not load. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { tokenIds, type Vocabulary } from './training/vocabulary.ts';

/** Only what is read of it. */
const tokenizerSchema = z.object({ model: z.object({ vocab: z.record(z.string(), z.number().int()) }) });

/** Tokens of one text, as the tokenizer cuts them: its limit of 512 less the mark at the start. */
const MOST_TOKENS = 511;

/** Fields of onnx.proto that lead to the tables: ModelProto.graph, GraphProto.initializer, TensorProto.name and raw_data. */
const FIELD = { graph: 7, initializer: 5, name: 8, raw: 9 } as const;

/**
 * Text → the sum of its tokens' rows, `dimensions` numbers, not of unit length. Reads only the form that `retrieval/training/` writes; throws
 * for any other.
 */
export function loadStaticModel(folder: string, dimensions: number): (text: string) => Float32Array {
  const tokenizer = tokenizerSchema.parse(JSON.parse(readFileSync(path.join(folder, 'tokenizer.json'), 'utf8')));
  const ids = new Map(Object.entries(tokenizer.model.vocab));
  const vocabulary: Vocabulary = { tokens: [...ids.keys()], ids };
  const tables = readTables(readFileSync(path.join(folder, 'onnx', 'model_quantized.onnx')));
  const rows = new Int8Array(Uint8Array.from(tableOf(tables, 'rows')).buffer);
  const scales = new Float32Array(Uint8Array.from(tableOf(tables, 'scales')).buffer);
  if (rows.length !== scales.length * dimensions || scales.length !== ids.size)
    throw new Error(`${folder} does not hold ${ids.size} rows of ${dimensions} numbers.`);
  const start = ids.get('[CLS]');
  return (text) => {
    const sum = new Float32Array(dimensions);
    const tokens = tokenIds(text, vocabulary).slice(0, MOST_TOKENS);
    for (const id of start === undefined ? tokens : [start, ...tokens]) {
      const scale = scales[id] as number;
      for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] as number) + (rows[id * dimensions + d] as number) * scale;
    }
    return sum;
  };
}

function tableOf(tables: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const bytes = tables.get(name);
  if (!bytes) throw new Error(`The model file holds no table called ${name}.`);
  return bytes;
}

function readTables(model: Uint8Array): Map<string, Uint8Array> {
  const tables = new Map<string, Uint8Array>();
  for (const graph of fieldsOf(model, FIELD.graph)) {
    for (const tensor of fieldsOf(graph, FIELD.initializer)) {
      const [name] = fieldsOf(tensor, FIELD.name);
      const [raw] = fieldsOf(tensor, FIELD.raw);
      if (name && raw) tables.set(new TextDecoder().decode(name), raw);
    }
  }
  return tables;
}

/** The length-delimited fields of one number in a protobuf message. */
function fieldsOf(message: Uint8Array, wanted: number): Uint8Array[] {
  const found: Uint8Array[] = [];
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = message[at++];
      if (byte === undefined) throw new Error('The model file ends in the middle.');
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const tag = varint();
    const [number, kind] = [Math.floor(tag / 8), tag % 8];
    if (kind === 0) varint();
    else if (kind === 2) {
      const length = varint();
      if (number === wanted) found.push(message.subarray(at, at + length));
      at += length;
    } else throw new Error(`The model file has a field of kind ${kind}, which is not read.`);
  }
  return found;
}
