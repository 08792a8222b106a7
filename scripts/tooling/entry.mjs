import { requireNode } from './node-version.mjs';

/** Runs a script of this directory: first the version of Node, then the work, and any failure as a person can use it. */
export function entry(work) {
  requireNode();
  return work().catch((error) =>
    import('./failure.mjs').then(({ printFailure }) => {
      printFailure(error);
      process.exit(1);
    }),
  );
}
