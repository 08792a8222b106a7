import { forbidden, insertedRows } from './forbidden-statements.js';

describe('forbidden', () => {
  it.each([
    'SELECT * FROM due_work WHERE id = ? FOR UPDATE', 'select * from t for share', 'SELECT 1 FROM t LOCK IN SHARE MODE', 'SELECT * FROM t FOR UPDATE SKIP LOCKED', "SELECT GET_LOCK('a', 1)",
    'LOCK TABLES request WRITE', "XA START 'x'", 'SAVEPOINT typeorm_1', 'CREATE FULLTEXT INDEX i ON t (c)', 'SELECT * FROM t WHERE MATCH (a) AGAINST (?)',
    "SELECT payload->'$.a' FROM t", "SELECT payload ->> '$.a' FROM t", 'SELECT JSON_EXTRACT(payload, ?) FROM t', 'CREATE TABLE t (id int AUTO_INCREMENT PRIMARY KEY)', 'CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT)',
    'CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END', 'CREATE TEMPORARY TABLE t (id int)', 'REPLACE INTO t VALUES (1)', 'INSERT INTO t VALUES (1) ON DUPLICATE KEY UPDATE a = 1', 'INSERT INTO t VALUES (1) ON CONFLICT DO NOTHING',
    'INSERT IGNORE INTO t VALUES (1)', 'UPDATE audit_entry SET outcome = ? WHERE id = ?', 'delete from `audit_link` where seq > 1', 'DELETE FROM "audit_entry"', 'INSERT OR REPLACE INTO t VALUES (1)', 'CREATE TABLE t AS SELECT 1', 'CREATE TABLE t (id int) ENGINE=MyISAM', 'SELECT *\n  FROM t\n  FOR UPDATE',
  ])('finds what is wrong with %s', (statement) => {
    expect(forbidden(statement)).toEqual(expect.any(String));
  });

  it.each([
    'SELECT * FROM request WHERE id = ?', "INSERT INTO t (text) VALUES ('please wait FOR UPDATE, then GET_LOCK(1)')", "UPDATE t SET a = 'it''s ON CONFLICT' WHERE id = ?",
    'CREATE TABLE `migrations` (`id` int NOT NULL AUTO_INCREMENT, PRIMARY KEY (`id`))', 'CREATE TABLE t (id varchar(36)) ENGINE=InnoDB', 'INSERT IGNORE INTO `installation` VALUES (?)', 'UPDATE due_work SET status = ? WHERE id = ?',
    'DELETE FROM `audit_waiting` WHERE id = ?', 'SELECT replaced_at, locked FROM t', 'START TRANSACTION',
  ])('lets %s pass', (statement) => {
    expect(forbidden(statement)).toBeNull();
  });
});

describe('insertedRows', () => {
  it.each([['INSERT INTO t (a, b) VALUES (?, ?)', 1], ['INSERT INTO t (a) VALUES (?), (?),\n(?)', 3], ['UPDATE t SET a = 1', 0], ['SELECT 1', 0]])('of %s is %i', (statement, rows) => {
    expect(insertedRows(statement)).toBe(rows);
  });
});
