/**
 * A set of 32-bit hashes without an object for each: open addressing in one array, a third of the time
 * of a `Set` of numbers, most of which do not fit a small integer. Nothing is ever taken out.
 */
export class HashSet {
  #slots: Uint32Array;
  #used = 0;
  #hasZero = false;

  /** @param expected Members to make room for; it grows where there are more. */
  constructor(expected = 0) {
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(8, expected * 2))));
  }

  /** @param hash Unsigned, and well mixed: its low bits choose the place. */
  add(hash: number): void {
    // An empty place holds zero.
    if (hash === 0) {
      this.#hasZero = true;
      return;
    }
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = hash & mask;
    while (slots[at] !== 0) {
      if (slots[at] === hash) return;
      at = (at + 1) & mask;
    }
    slots[at] = hash;
    if (++this.#used * 2 > slots.length) this.#grow();
  }

  has(hash: number): boolean {
    if (hash === 0) return this.#hasZero;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = hash & mask;
    while (slots[at] !== 0) {
      if (slots[at] === hash) return true;
      at = (at + 1) & mask;
    }
    return false;
  }

  #grow(): void {
    const members = this.#slots;
    this.#slots = new Uint32Array(members.length * 2);
    this.#used = 0;
    for (const hash of members) if (hash !== 0) this.add(hash);
  }
}
