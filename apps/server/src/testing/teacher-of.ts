import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Teacher } from '../triage-training/application/teacher.js';
import type { CompiledServer } from './compiled-server.js';

/** The one that starts a process of its own: of the compiled sources, since a process runs no TypeScript. */
export async function teacherOf({ dir }: CompiledServer): Promise<Teacher> {
  const { Teacher: Compiled } = (await import(pathToFileURL(path.join(dir, 'triage-training/application/teacher.js')).href)) as { Teacher: new () => Teacher };
  return new Compiled();
}
