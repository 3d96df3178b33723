/** Where the owner is in the table: a cell, and the block that goes from it to where it began. */

export interface Cell {
  row: number;
  column: number;
}

export interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export class Cursor {
  at = $state.raw<Cell>({ row: 0, column: 0 });
  #begun = $state.raw<Cell>({ row: 0, column: 0 });
  readonly #size: () => { rows: number; columns: number };

  /** `size` says how large the table is. */
  constructor(size: () => { rows: number; columns: number }) {
    this.#size = size;
  }

  readonly block = $derived.by((): Block => {
    const { at } = this;
    const begun = this.#begun;
    return {
      top: Math.min(at.row, begun.row),
      bottom: Math.max(at.row, begun.row),
      left: Math.min(at.column, begun.column),
      right: Math.max(at.column, begun.column),
    };
  });

  readonly isBlock = $derived(this.at.row !== this.#begun.row || this.at.column !== this.#begun.column);

  /** Goes to a cell, or the one nearest to it; `isAdding` keeps where the block begins. */
  go(row: number, column: number, isAdding = false): void {
    const { rows, columns } = this.#size();
    this.at = { row: within(row, rows), column: within(column, columns) };
    if (!isAdding) this.#begun = this.at;
  }

  by(rows: number, columns: number, isAdding = false): void {
    this.go(this.at.row + rows, this.at.column + columns, isAdding);
  }

  /** Back to one cell. */
  collapse(): void {
    this.#begun = this.at;
  }

  has(row: number, column: number): boolean {
    const { top, bottom, left, right } = this.block;
    return row >= top && row <= bottom && column >= left && column <= right;
  }
}

function within(place: number, size: number): number {
  return Math.max(0, Math.min(place, size - 1));
}
