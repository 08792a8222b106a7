export { LedgerExport } from './ledger-export.js';
