import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApp } from './create-app.js';
import { entities } from './entities.js';
import { describeApi } from './openapi-document.js';
import { Config } from './platform/config/config.js';
import { createDataSource } from './platform/database/data-source.js';
import { migrate } from './platform/database/migrate.js';

/** Writes the contract to the file that is named, or to standard output: `node dist/openapi.js [FILE]`. */
const dir = mkdtempSync(path.join(tmpdir(), 'yige-openapi-'));
try {
  const config = new Config({ YIGE_MODE: 'trial', YIGE_DATA: dir });
  const dataSource = await (await createDataSource({ url: config.databaseUrl, entities })).initialize();
  await migrate(dataSource);
  const app = await createApp({ config, dataSource });
  const text = `${JSON.stringify(describeApi(app), null, 2)}\n`;
  const [, , file] = process.argv;
  if (file === undefined) process.stdout.write(text);
  else writeFileSync(file, text);
  await app.close();
} finally {
  rmSync(dir, { recursive: true, force: true });
}
