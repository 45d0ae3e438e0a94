// Runs one query with DuckDB on one thread and prints its first row as JSON. Before: npm ci in this folder.
//   node bench/duckdb.mjs QUERY
import { DuckDBInstance } from '@duckdb/node-api'

const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
const connection = await instance.connect()
const result = await connection.runAndReadAll(process.argv[2])
console.log(JSON.stringify(result.getRowsJson()[0]))
