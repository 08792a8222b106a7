import fs from 'node:fs';
import path from 'node:path';

interface AppJson {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { root: string; pages: readonly string[] }[];
  readonly subpackages?: readonly { root: string; pages: readonly string[] }[];
  readonly plugins?: Readonly<Record<string, { readonly version: string; readonly provider: string }>>;
  readonly tabBar?: { custom?: boolean; list: readonly { pagePath: string; text: string }[] };
}

/** Bytes that count against WeChat's limits: 2 MB for the main package and for each subpackage. */
export interface PackageSizes {
  readonly total: number;
  readonly main: number;
  readonly subpackages: Readonly<Record<string, number>>;
}

/** A mini-program package as the build wrote it, read from disk. */
export class BuiltPackage {
  readonly root: string;
  readonly app: AppJson;

  constructor(root: string) {
    this.root = path.resolve(root);
    this.app = this.json('app.json') as AppJson;
  }

  get subpackages(): readonly { root: string; pages: readonly string[] }[] {
    return (this.app.subPackages ?? this.app.subpackages ?? []).map((s) => ({ ...s, root: s.root.replace(/\/$/, '') }));
  }

  /** Every page route, main package first. */
  get routes(): string[] {
    return [...this.app.pages, ...this.subpackages.flatMap((s) => s.pages.map((page) => `${s.root}/${page}`))];
  }

  isTab(route: string): boolean {
    return this.app.tabBar?.list.some((tab) => tab.pagePath === route) ?? false;
  }

  /** Path of the custom tab bar component, where the package draws its own. */
  get customTabBar(): string | null {
    return this.app.tabBar?.custom === true ? 'custom-tab-bar/index' : null;
  }

  json(file: string): unknown {
    return JSON.parse(this.text(file));
  }

  text(file: string): string {
    return fs.readFileSync(path.join(this.root, file), 'utf8');
  }

  /** The components that a page or component names, by tag: path from the root of the package, without ending. */
  components(owner: string): Record<string, string> {
    const using = (this.json(`${owner}.json`) as { usingComponents?: Record<string, string> }).usingComponents ?? {};
    return Object.fromEntries(Object.entries(using).map(([tag, target]) => {
      const from = target.startsWith('/') ? this.root : path.join(this.root, path.dirname(owner));
      return [tag, path.relative(this.root, path.join(from, target))];
    }));
  }

  files(ending = ''): string[] {
    return (fs.readdirSync(this.root, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map((entry) => path.relative(this.root, path.join(entry.parentPath, entry.name)))
      .sort();
  }

  sizes(): PackageSizes {
    const counted = this.files().filter((file) => !/LICENSE\.txt$|\.map$|^project\.(private\.)?config\.json$/.test(file));
    const bytes = (files: string[]): number => files.reduce((sum, file) => sum + fs.statSync(path.join(this.root, file)).size, 0);
    const subpackages = Object.fromEntries(
      this.subpackages.map(({ root }) => [root, bytes(counted.filter((file) => file.startsWith(`${root}/`)))]),
    );
    const total = bytes(counted);
    return { total, main: total - Object.values(subpackages).reduce((a, b) => a + b, 0), subpackages };
  }
}
