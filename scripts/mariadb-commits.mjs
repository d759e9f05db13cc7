import fs from 'node:fs';
import process from 'node:process';
import mysql from 'mysql2/promise';

/**
 * Lets the commits of the MariaDB of the tests wait for no disk, and gives it back what it had:
 * `node scripts/mariadb-commits.mjs relax|restore FILE`. Does nothing where that is not allowed.
 */
const SETTINGS = ['innodb_flush_log_at_trx_commit', 'sync_binlog'];
const [command, file] = process.argv.slice(2);

if (command === 'relax' || (command === 'restore' && fs.existsSync(file))) {
  const connection = await mysql.createConnection({
    host: process.env.DATABASE_HOST ?? '127.0.0.1',
    port: Number(process.env.DATABASE_PORT ?? 3306),
    user: process.env.DATABASE_USERNAME ?? 'root',
    password: process.env.DATABASE_PASSWORD ?? '',
  });
  const before = {};
  for (const name of SETTINGS) {
    const [[{ value }]] = await connection.query(`SELECT @@GLOBAL.${name} AS value`);
    before[name] = Number(value);
  }
  if (command === 'relax') fs.writeFileSync(file, JSON.stringify(before));
  const wanted =
    command === 'relax'
      ? Object.fromEntries(SETTINGS.map((name) => [name, 0]))
      : JSON.parse(fs.readFileSync(file, 'utf8'));
  for (const [name, value] of Object.entries(wanted)) {
    await connection.query(`SET GLOBAL ${name} = ${Number(value)}`);
  }
  await connection.end();
}
