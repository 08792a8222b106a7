import path from 'node:path';

/** What a command answers goes to standard output; progress and complaints go to the other stream, so that output can be piped on. */
export const say = (line = ''): void => void process.stdout.write(`${line}\n`);
export const complain = (line: string): void => void process.stderr.write(`${line}\n`);
export const sayJson = (value: object): void => say(JSON.stringify(value, null, 2));

/** A path as it was typed: npm moves to the root of the project and remembers where it was called. */
export const typedPath = (typed: string): string => path.resolve(process.env['INIT_CWD'] ?? '.', typed);

export const seconds = (since: number): number => Math.round(performance.now() - since) / 1000;

/** `1 code`, `2 codes` */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
