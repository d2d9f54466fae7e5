/**
 * Writes the model as an ONNX file: look up each token's row, scale it, sum over the text, and repeat the sum at every place so
 * that both `cls` and `mean` pooling find it. A few lines of protobuf (https://protobuf.dev/programming-guides/encoding) for the
 * messages of onnx.proto; opset 13, IR version 7.
 */

/** int8 rows with one scale per row: value = row × scale. */
export interface QuantizedTable {
  rows: Int8Array;
  scales: Float32Array;
  dimensions: number;
}

/** Rounds each row to −127…127 of its own largest value. A zero row keeps scale 0. */
export function quantizeRows(table: Float32Array, dimensions: number): QuantizedTable {
  const count = table.length / dimensions;
  const rows = new Int8Array(table.length);
  const scales = new Float32Array(count);
  for (let row = 0; row < count; row++) {
    const values = table.subarray(row * dimensions, (row + 1) * dimensions);
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (largest === 0) continue;
    scales[row] = largest / 127;
    values.forEach((value, d) => {
      rows[row * dimensions + d] = Math.round((value / largest) * 127);
    });
  }
  return { rows, scales, dimensions };
}

const ELEMENT = { float: 1, int8: 3, int64: 7 } as const;
type Element = keyof typeof ELEMENT;

/** The bytes of the model file. Inputs `input_ids`, `attention_mask`, `token_type_ids` (unused): int64 [batch, sequence]; output `last_hidden_state`: float [batch, sequence, dimensions]. */
export function onnxFile({ rows, scales, dimensions }: QuantizedTable): Uint8Array {
  const inputs = ['input_ids', 'attention_mask', 'token_type_ids'].map((name) => valueInfo(name, 'int64', ['batch', 'sequence']));
  const nodes = [
    node('Gather', ['rows', 'input_ids'], 'picked', [attribute('axis', 0)]),
    node('Cast', ['picked'], 'widened', [attribute('to', ELEMENT.float)]),
    node('Gather', ['scales', 'input_ids'], 'picked_scales', [attribute('axis', 0)]),
    node('Mul', ['widened', 'picked_scales'], 'scaled'),
    node('Cast', ['attention_mask'], 'mask', [attribute('to', ELEMENT.float)]),
    node('Unsqueeze', ['mask', 'last_axis'], 'mask_column'),
    node('Mul', ['scaled', 'mask_column'], 'masked'),
    node('ReduceSum', ['masked', 'sequence_axis'], 'pooled', [attribute('keepdims', 1)]),
    node('Shape', ['masked'], 'full_shape'),
    node('Expand', ['pooled', 'full_shape'], 'last_hidden_state'),
  ];
  const initializers = [
    tensor('rows', 'int8', [scales.length, dimensions], bytesOf(rows)),
    tensor('scales', 'float', [scales.length, 1], bytesOf(scales)),
    tensor('last_axis', 'int64', [1], bytesOf(BigInt64Array.of(2n))),
    tensor('sequence_axis', 'int64', [1], bytesOf(BigInt64Array.of(1n))),
  ];
  const graph = message(
    ...nodes.map((bytes) => field(1, bytes)),
    field(2, 'static_word_piece'),
    ...initializers.map((bytes) => field(5, bytes)),
    ...inputs.map((bytes) => field(11, bytes)),
    field(12, valueInfo('last_hidden_state', 'float', ['batch', 'sequence', dimensions])),
  );
  const opset = message(field(1, ''), field(2, 13));
  return message(field(1, 7), field(2, 'wenbao'), field(7, graph), field(8, opset));
}

function node(operator: string, inputs: string[], output: string, attributes: Uint8Array[] = []): Uint8Array {
  return message(
    ...inputs.map((input) => field(1, input)),
    field(2, output),
    field(3, output),
    field(4, operator),
    ...attributes.map((bytes) => field(5, bytes)),
  );
}

/** An integer attribute (AttributeProto.Type INT = 2). */
function attribute(name: string, value: number): Uint8Array {
  return message(field(1, name), field(3, value), field(20, 2));
}

function tensor(name: string, element: Element, shape: number[], raw: Uint8Array): Uint8Array {
  return message(...shape.map((size) => field(1, size)), field(2, ELEMENT[element]), field(8, name), field(9, raw));
}

function valueInfo(name: string, element: Element, shape: (string | number)[]): Uint8Array {
  const sizes = shape.map((size) => field(1, message(typeof size === 'number' ? field(1, size) : field(2, size))));
  const tensorType = message(field(1, ELEMENT[element]), field(2, message(...sizes)));
  return message(field(1, name), field(2, message(field(1, tensorType))));
}

/** Numbers are varints, everything else is length-delimited. */
function field(number: number, value: number | string | Uint8Array): Uint8Array {
  if (typeof value === 'number') return message(varint(number << 3), varint(value));
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
  return message(varint((number << 3) | 2), varint(bytes.length), bytes);
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.from([...bytes, rest]);
    bytes.push((rest % 128) | 128);
  }
}

function message(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Raw bytes as ONNX wants them, little-endian, which is how every platform that Node runs on holds them. */
function bytesOf(values: Int8Array | Float32Array | BigInt64Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
