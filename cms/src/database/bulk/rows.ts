/** A value of a column, as both databases take it; a date is an instant as Strapi keeps it. */
export type Value = string | number | boolean | null | Date;

/** Rows of one table, all with the same columns. */
export interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: Value[][];
  /** Columns that hold the number of a row among the new ones, with the table of that row: their ids are not taken yet. */
  readonly numbers: Readonly<Record<string, string>>;
}

/** Rows of several tables that belong together, in the order in which they have to be written. */
export class RowsByTable {
  readonly tables: TableRows[] = [];
  readonly #byShape = new Map<string, TableRows>();

  /**
   * Adds a row. Those of one table always have the same columns, in the same order.
   *
   * @param numbers columns that refer to another of these rows by its number, with the table of that one
   */
  add(
    table: string,
    row: Readonly<Record<string, Value>>,
    numbers: Readonly<Record<string, string>> = {},
  ): void {
    this.#rowsOf(table, Object.keys(row), numbers).rows.push(Object.values(row));
  }

  /** Adds a row that others refer to. @returns its number, from 1 */
  addNumbered(table: string, row: Readonly<Record<string, Value>>): number {
    const { rows } = this.#rowsOf(table, ['id', ...Object.keys(row)], { id: table });
    return rows.push([rows.length + 1, ...Object.values(row)]);
  }

  #rowsOf(table: string, columns: readonly string[], numbers: Readonly<Record<string, string>>): TableRows {
    const shape = `${table} ${Object.values(numbers).join(' ')}`;
    const known = this.#byShape.get(shape);
    if (known !== undefined) return known;
    const rows: TableRows = { table, columns, rows: [], numbers };
    this.#byShape.set(shape, rows);
    this.tables.push(rows);
    return rows;
  }
}
