import Fastify from 'fastify';
import mysql from 'mysql2/promise';
import { randomBytes } from 'node:crypto';
import { freshId } from './seed.mjs';

/**
 * The floor: Fastify and mysql2 with nothing between them, doing the statements that the service was heard to do for the same call: the
 * same rows, the same transaction, the same number of connections. A work that must beat another way of doing it names the statements of that
 * way, and the floor does those. It is told the statements over IPC and answers with its port.
 */
process.once('message', async ({ databaseUrl, works }) => {
  const pool = mysql.createPool({ uri: databaseUrl, timezone: 'Z', charset: 'utf8mb4_bin', connectionLimit: 16, maxIdle: 16, enableKeepAlive: true, supportBigNumbers: true });
  const app = Fastify();
  for (const [name, work] of Object.entries(works)) app.route({ method: work.method, url: `/${name}/:id?`, handler: (request) => replay(pool, work, request.params.id ?? '') });
  await app.listen({ port: 0, host: '127.0.0.1' });
  process.send({ port: app.server.address().port });
});
process.on('disconnect', () => process.exit(0));

async function replay(pool, { reads: heardReads, floorReads: reads = heardReads, writes, isAlone, fresh }, id) {
  const places = { id, ...Object.fromEntries(fresh.map((place) => [place, valueOf(place)])) };
  const answers = [];
  const read = async (sql) => {
    const [rows] = await pool.query(filled(sql, places));
    if (rows[0]) learn(places, rows[0]);
    answers.push(rows);
  };
  if (isAlone) await Promise.all(reads.map(read));
  else for (const sql of reads) await read(sql);
  if (writes.length > 0) await transaction(pool, writes, places);
  return { version: places.version1, rows: writes.length > 0 ? undefined : answers };
}

async function transaction(pool, writes, places) {
  const connection = await pool.getConnection();
  try {
    await connection.query('START TRANSACTION');
    for (const sql of writes) await connection.query(filled(sql, places));
    await connection.query('COMMIT');
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}

/** The first row of a request tells at which version and event it stands. */
function learn(places, row) {
  for (const [column, value] of Object.entries(row)) {
    if (places.version === undefined && /(^|_)version$/.test(column)) Object.assign(places, { version: value, version1: value + 1 });
    if (places.seq === undefined && /(^|_)event_seq$/.test(column)) Object.assign(places, { seq: value, seq1: value + 1, seq2: value + 2, seq3: value + 3 });
  }
}

const filled = (sql, places) => sql.replace(/\{\{(\w+)\}\}/g, (_, place) => places[place] ?? '');

let counter = 0;
function valueOf(place) {
  if (place.startsWith('uuid')) return freshId(Date.now());
  if (place.startsWith('hash')) return randomBytes(32).toString('hex');
  return `FL${(counter++).toString(36).padStart(10, '0')}${process.pid.toString(36)}`;
}
