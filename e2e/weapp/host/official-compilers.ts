import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { BuiltPackage } from './built-package.js';

const OUTPUT_LIMIT = 256 * 1024 * 1024;
const SYSTEM_FOLDERS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac' };

/**
 * WeChat's own compilers of templates (wcc) and style sheets (wcsc). Packages arrive without the right to run code, so the programs are
 * copied to a temporary folder and made executable there.
 */
export class OfficialCompilers {
  private readonly folder: string;

  constructor(resolveFrom: string) {
    const system = SYSTEM_FOLDERS[process.platform];
    if (system === undefined) throw new Error(`the template compilers do not run on ${process.platform}`);
    const home = path.dirname(createRequire(resolveFrom).resolve('miniprogram-compiler/package.json'));
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yige-wcc-'));
    for (const program of ['wcc', 'wcsc']) {
      fs.copyFileSync(path.join(home, 'bin', system, program), path.join(this.folder, program));
      fs.chmodSync(path.join(this.folder, program), 0o755);
    }
  }

  /** The program text that renders every template of the package. Throws with the compiler's words on a fault. */
  templates(built: BuiltPackage): string {
    return this.run('wcc', ['-d', ...built.files('.wxml'), ...built.files('.wxs')], built.root);
  }

  /** The compiled style sheets. Throws with the compiler's words on a fault. */
  styles(built: BuiltPackage): string {
    return this.run('wcsc', ['-lc', '-js', ...built.files('.wxss').map((file) => `./${file}`)], built.root);
  }

  dispose(): void {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  private run(program: string, args: string[], cwd: string): string {
    return execFileSync(path.join(this.folder, program), args, { cwd, maxBuffer: OUTPUT_LIMIT, stdio: ['ignore', 'pipe', 'pipe'] }).toString();
  }
}
