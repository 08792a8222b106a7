/** Rows in one transaction (database-rules 9). */
export const MOST_ROWS = 1_000;

interface Rule {
  readonly what: RegExp;
  readonly why: string;
  /** Tables for which it is allowed. */
  readonly except?: RegExp;
}

/** Constructs that do not mean the same on SQLite, MySQL, MariaDB and a cluster of them, or do not hold there at all. */
const RULES: readonly Rule[] = [
  { what: /\bFOR\s+(UPDATE|SHARE)\b|\bLOCK\s+IN\s+SHARE\s+MODE\b/, why: 'a lock on a row is no mutex on a cluster: claim by conditional UPDATE' },
  { what: /\bSKIP\s+LOCKED\b|\bNOWAIT\b/, why: 'two nodes skip nothing: claim by conditional UPDATE' },
  { what: /\b(GET|RELEASE|IS_FREE|IS_USED)_LOCK\s*\(/, why: 'every node grants it: use a lease row' },
  { what: /\b(UN)?LOCK\s+TABLES?\b/, why: 'it holds on one node: use a lease row' },
  { what: /^\s*XA\s/, why: 'not supported on a cluster' },
  { what: /\bSAVEPOINT\b/, why: 'a part of a transaction that fails is a transaction that fails' },
  { what: /\bFULLTEXT\b|\bMATCH\s*\(.*\bAGAINST\b|\bSPATIAL\b/, why: 'not portable' },
  { what: /->>?\s*['"?]|\bJSON_\w+\s*\(/, why: 'JSON is text on MariaDB: keep what is searched in a column' },
  { what: /\bAUTO_?INCREMENT\b/, why: 'gaps and no order on a cluster: UUIDv7 keys', except: /\bmigrations\b/ },
  { what: /\bCREATE\s+(OR\s+REPLACE\s+)?(DEFINER\s*=\s*\S+\s+)?(TEMP(ORARY)?\s+)?(TRIGGER|PROCEDURE|FUNCTION|EVENT)\b/, why: 'what happens must stand in the code' },
  { what: /\bCREATE\s+TEMP(ORARY)?\s+TABLE\b/, why: 'it lives on one connection', except: /\btemporary_\w+/ },
  { what: /^\s*REPLACE\s+INTO\b|\bON\s+DUPLICATE\s+KEY\b|\bON\s+CONFLICT\b|\bINSERT\s+(OR\s+\w+|IGNORE)\b/, why: 'it hides who came first: insert, and read the winner of a duplicate', except: /\binstallation\b/ },
  { what: /\bCREATE\s+TABLE\b.*\bAS\s+SELECT\b/, why: 'not supported on a cluster' },
  { what: /^\s*(UPDATE|DELETE\s+FROM)\s+[`"]?audit_(entry|link)\b/, why: 'the audit trail is added to and never changed' },
  { what: /\bENGINE\s*=\s*(?!InnoDB)\w+/, why: 'rows stay on one node' },
];

/** Why a statement is not for every database that the service runs on; null when it is. Text inside of quotes is not looked at. */
export function forbidden(statement: string): string | null {
  const bare = statement.replace(/'(?:[^'\\]|''|\\.)*'/g, "''");
  const broken = RULES.find(({ what, except }) => new RegExp(what, 'is').test(bare) && except?.test(bare) !== true);
  return broken?.why ?? null;
}

/** How many rows an INSERT brings; 0 for any other statement. */
export function insertedRows(statement: string): number {
  const values = /^\s*INSERT\b.*?\bVALUES\s*(.*)$/is.exec(statement)?.[1];
  return values === undefined ? 0 : values.split(/\)\s*,\s*\(/).length;
}
