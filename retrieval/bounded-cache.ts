/** A map that forgets what was used longest ago. Speed only: a forgotten value is read again and is the same. */
export class BoundedCache<Key, Value> {
  readonly #values = new Map<Key, Value>();
  readonly #capacity: number;
  readonly #make: (key: Key) => Value;

  /** `capacity`: entries kept, 1 or more. `make` reads a value that is not here. */
  constructor(capacity: number, make: (key: Key) => Value) {
    this.#capacity = capacity;
    this.#make = make;
  }

  get(key: Key): Value {
    const held = this.#values.has(key);
    const value = held ? (this.#values.get(key) as Value) : this.#make(key);
    if (held) this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#capacity && oldest !== undefined) this.#values.delete(oldest);
    return value;
  }

  /** Whether a value is here; it counts as no use. */
  has(key: Key): boolean {
    return this.#values.has(key);
  }

  clear(): void {
    this.#values.clear();
  }
}
