// Every .csv of a dataset as DuckDB reads it, cells as text, to one JSON file.
//   node duckdb.mjs FOLDER DATASET OUT    FOLDER holds node_modules
import {readdirSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';

const [folder, dataset, out] = process.argv.slice(2);
const {DuckDBInstance} = createRequire(resolve(folder, 'node_modules/'))('@duckdb/node-api');

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const tables = {};
for (const file of readdirSync(dataset).filter(name => name.endsWith('.csv')).sort()) {
  const path = join(dataset, file).replaceAll("'", "''");
  const guessed = await connection.runAndReadAll(`SELECT count(*) AS n FROM '${path}'`);  // without an option
  const cells = await connection.runAndReadAll(`SELECT * FROM read_csv('${path}', all_varchar = true, header = true)`);
  const rows = cells.getRows();
  if (Number(guessed.getRows()[0][0]) !== rows.length) {
    throw new Error(`${file}: ${guessed.getRows()[0][0]} rows when DuckDB guesses the types, ${rows.length} when all are text`);
  }
  const header = cells.columnNames();
  tables[file.slice(0, -4)] = {header, columns: header.map((_, i) => rows.map(row => row[i])), rows: [rows.length]};
}
writeFileSync(out, JSON.stringify(tables));
