import { CommanderError } from 'commander';
import { ConfigError } from '../platform/config/config.js';
import { Problem } from '../platform/http/problem.js';
import { problemText } from '../platform/http/problem-texts/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { Interrupted } from './interruption.js';
import { commandLine } from './program.js';
import { complain } from './terminal.js';

// Whoever reads the output may go first (`| head`); that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.failed));
process.exitCode = await run();

async function run(): Promise<ExitCode> {
  let ended: ExitCode = EXIT.done;
  try {
    await commandLine((code) => (ended = code)).parseAsync();
    return ended;
  } catch (error) {
    return inWords(error);
  }
}

function inWords(error: unknown): ExitCode {
  // Commander has said already what is wrong with the command; help and version come this way too.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.misuse;
  if (error instanceof Interrupted) return EXIT.stopped;
  if (error instanceof ConfigError) {
    complain(`yige: ${error.message}`);
    return EXIT.misuse;
  }
  complain(`yige: ${error instanceof Problem ? problemText(error.code, error.details.params ?? {}, 'en') : error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return EXIT.failed;
}
