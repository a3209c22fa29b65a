/**
 * Finds as an Apache Parquet file (parquet.apache.org), by hyparquet-writer: columns with types, for
 * DuckDB, pandas, Spark and the like.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import {
  type ColumnSource,
  fileWriter,
  ParquetWriter,
  schemaFromColumnData,
} from 'hyparquet-writer';
import { FIND_COLUMNS, type FindColumn, type FindRow } from '../../../lib/exchange/find-rows.ts';

/** Rows that are in memory at once; readers skip whole groups of them. */
const GROUP = 10_000;

const TYPES = { text: 'STRING', integer: 'INT32', number: 'DOUBLE' } as const;

/**
 * @param lines - File of rows as JSON Lines.
 * @param file - Is written anew.
 */
export async function writeParquet(lines: string, file: string): Promise<void> {
  const schema = schemaFromColumnData({ columnData: columnsOf([]) });
  const writer = new ParquetWriter({ writer: fileWriter(file), schema, createdBy: 'Sidelight' });
  let rows: FindRow[] = [];
  const flush = async () => {
    await writer.write({ columnData: columnsOf(rows), rowGroupSize: GROUP });
    rows = [];
  };
  for await (const line of createInterface({ input: createReadStream(lines) })) {
    rows.push(JSON.parse(line) as FindRow);
    if (rows.length === GROUP) await flush();
  }
  if (rows.length > 0) await flush();
  await writer.finish();
}

const columnsOf = (rows: readonly FindRow[]): ColumnSource[] =>
  (Object.keys(FIND_COLUMNS) as FindColumn[]).map((name) => ({
    name,
    data: rows.map((row) => row[name]),
    type: TYPES[FIND_COLUMNS[name]],
    nullable: name === 'score',
  }));
