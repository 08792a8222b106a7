import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { BuiltPackage } from './built-package.js';

interface LoadedModule {
  exports: unknown;
}

/**
 * The script world of a mini-program: no window, no document, no code from strings; modules are CommonJS and never leave the package.
 * Values that cross into it are rebuilt inside, because the framework compares constructors.
 */
export class Realm {
  private readonly context: vm.Context;
  private readonly modules = new Map<string, LoadedModule>();
  private readonly parseInside: (json: string) => unknown;

  constructor(private readonly built: BuiltPackage, globals: Record<string, unknown>) {
    this.context = vm.createContext({ ...globals }, { codeGeneration: { strings: false, wasm: false } });
    vm.runInContext('var global = {};', this.context);
    this.parseInside = vm.runInContext('(function (json) { return JSON.parse(json); })', this.context) as (json: string) => unknown;
  }

  /** A copy of plain data made of the realm's own objects. */
  adopt<T>(value: T): T {
    return value === undefined ? value : (this.parseInside(JSON.stringify(value)) as T);
  }

  load(id: string): unknown {
    const file = path.join(this.built.root, id.endsWith('.js') ? id : `${id}.js`);
    if (!file.startsWith(this.built.root + path.sep)) throw new Error(`outside the package: ${id}`);
    const known = this.modules.get(file);
    if (known) return known.exports;
    const module: LoadedModule = { exports: {} };
    this.modules.set(file, module);
    const source = `(function (require, module, exports) {${fs.readFileSync(file, 'utf8')}\n})`;
    const run = new vm.Script(source, { filename: file }).runInContext(this.context) as (...args: unknown[]) => void;
    const requireFrom = (target: string): unknown => this.load(path.relative(this.built.root, path.resolve(path.dirname(file), target)));
    run(requireFrom, module, module.exports);
    return module.exports;
  }
}
