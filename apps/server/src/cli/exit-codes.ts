/** What the command line ends with; scripts of the operator rely on it. */
export const EXIT = {
  done: 0,
  /** The work, or a part of it, could not be done. */
  failed: 1,
  /** The command or a setting is wrong; nothing was begun. */
  misuse: 2,
  /** Stopped by the person at the terminal. */
  stopped: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
