import { createServer } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { trialProgress } from './cli/trial-progress.js';
import { createApp } from './create-app.js';
import { entities } from './entities.js';
import { SystemClock } from './platform/clock/clock.js';
import { type Config, ConfigError } from './platform/config/config.js';
import { openDatabase } from './platform/database/open-database.js';
import { type LoadedTrial, LoadTrial, SampleRequests } from './trial/index.js';

export interface Served {
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** Null outside trial mode. */
  readonly trial: LoadedTrial | null;
}

/** Opens the database, loads the trial where this is one, and listens. @throws ConfigError with a sentence for the person at the terminal. */
export async function serve(config: Config): Promise<Served> {
  await mustBeFree(config);
  const dataSource = await openDatabase(config, entities, new SystemClock().now());
  const app = await createApp({ config, dataSource });
  const trial = config.mode === 'trial' ? await loadTrial(app, config) : null;
  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    await app.close();
    throw portProblem(error, config);
  }
  return { app, url: (await app.getUrl()).replace('127.0.0.1', 'localhost').replace('[::1]', 'localhost'), trial };
}

async function loadTrial(app: NestFastifyApplication, { trialSamples }: Config): Promise<LoadedTrial> {
  const progress = trialProgress();
  try {
    const loaded = await app.get(LoadTrial).run(progress.report);
    if (trialSamples) await app.get(SampleRequests).run(loaded.tenantId, progress.samples);
    return loaded;
  } finally {
    progress.stop();
  }
}

/** Asked first: a minute of loading before being told that the port is taken would be a minute lost. */
async function mustBeFree(config: Config): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen(config.port, config.host, resolve);
    });
    await new Promise((resolve) => probe.close(resolve));
  } catch (error) {
    throw portProblem(error, config);
  }
}

function portProblem(error: unknown, { port, host }: Config): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return new ConfigError(`port ${port} is in use by another program: stop that one, or start with PORT=${port + 1} npm start`);
  if (code === 'EACCES') return new ConfigError(`port ${port} may not be opened by this user: choose one above 1024, such as PORT=3000`);
  if (code === 'EADDRNOTAVAIL') return new ConfigError(`HOST is "${host}", which is not an address of this machine`);
  return error;
}
