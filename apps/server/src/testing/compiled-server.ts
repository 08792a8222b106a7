import { transform } from '@swc/core';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const SOURCES = path.resolve(import.meta.dirname, '..');
const NOT_SHIPPED = /\.d\.ts$|[.-]spec\.ts$|\.contract\.ts$|^testing\//;

export interface CompiledServer {
  /** Folder of the compiled files, beside the real one so that what they read lies where they look for it. */
  readonly dir: string;
  remove(): void;
}

/** The present sources as plain JavaScript, to run a part of them as a process of its own: a build may be older than what is tested. */
export async function compiledServer(): Promise<CompiledServer> {
  const dir = mkdtempSync(path.resolve(SOURCES, '..', '.dist-spec-'));
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !NOT_SHIPPED.test(file));
  await Promise.all(files.map((file) => compile(file, dir)));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

async function compile(file: string, dir: string): Promise<void> {
  const source = path.join(SOURCES, file);
  const target = path.join(dir, file.replace(/\.ts$/, '.js'));
  const { code } = await transform(readFileSync(source, 'utf8'), {
    filename: source,
    configFile: false,
    swcrc: false,
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
    module: { type: 'es6' },
  });
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, code);
}
