import { keep, readKept } from './storage';

const NAME = 'device';
const kept = (): Record<string, string> => readKept<Record<string, string>>(NAME) ?? {};

/** What this phone was given by login, so that nobody who guesses a password elsewhere keeps its owner out. It opens nothing. */
export const knownDevice = (login: string): { device?: string } => {
  const device = kept()[login];
  return device === undefined ? {} : { device };
};

export const keepDevice = (login: string, device: string): boolean => keep(NAME, { ...kept(), [login]: device });
