import type { Id } from '../api/wire';

export interface Versioned {
  readonly id: Id;
  readonly version: number;
}

export type Table<T> = ReadonlyMap<Id, T>;

export function tableOf<T extends { id: Id }>(rows: readonly T[]): Table<T> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** The table with this state of an entity; the same table when what it holds is as new, because events may repeat. */
export function put<T extends Versioned>(table: Table<T>, row: T): Table<T> {
  const held = table.get(row.id);
  if (held && held.version >= row.version) return table;
  return new Map(table).set(row.id, row);
}

/** The table with the states of several entities. */
export function putAll<T extends Versioned>(table: Table<T>, rows: readonly T[]): Table<T> {
  const all = new Map(table);
  for (const row of rows) if ((all.get(row.id)?.version ?? -1) < row.version) all.set(row.id, row);
  return all;
}

export function without<T>(table: Table<T>, id: Id): Table<T> {
  if (!table.has(id)) return table;
  const rest = new Map(table);
  rest.delete(id);
  return rest;
}
