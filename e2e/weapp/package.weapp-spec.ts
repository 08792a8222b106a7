import { BuiltPackage } from './host/built-package.js';
import { OfficialCompilers } from './host/official-compilers.js';
import { BUILT_WEAPP, MINIPROGRAM_MANIFEST } from './places.js';

/** WeChat refuses a main package over 2 MB; half a megabyte stays free for what comes. */
const MAIN_PACKAGE_LIMIT = 1.5 * 1024 * 1024;
const SUBPACKAGE_LIMIT = 2 * 1024 * 1024;

const built = new BuiltPackage(BUILT_WEAPP);
const compilers = new OfficialCompilers(MINIPROGRAM_MANIFEST);
afterAll(() => compilers.dispose());

it('passes the compilers of templates and style sheets', () => {
  expect(compilers.templates(built)).toContain('$gwx');
  expect(compilers.styles(built)).toContain('setCssToHead');
});

it('stays small enough to open on a weak network', () => {
  const { main, subpackages } = built.sizes();
  expect(main).toBeLessThan(MAIN_PACKAGE_LIMIT);
  for (const size of Object.values(subpackages)) expect(size).toBeLessThan(SUBPACKAGE_LIMIT);
});

it('holds no pattern that looks behind: a phone before iOS 16.4 cannot read it, nor anything of the file that it stands in', () => {
  const scripts = built.files('.js');
  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.filter((file) => /\(\?<[=!]/.test(built.text(file)))).toEqual([]);
});

it('keeps the pages of those who serve out of the package that residents load', () => {
  expect(built.subpackages.map(({ root }) => root)).toEqual(['packages-staff']);
  expect(built.app.pages.filter((page) => page.startsWith('packages-staff'))).toEqual([]);
});

it('brings every page that it names', () => {
  const files = new Set(built.files());
  const missing = built.routes.flatMap((route) => ['js', 'json', 'wxml'].map((ending) => `${route}.${ending}`)).filter((file) => !files.has(file));
  expect(missing).toEqual([]);
});
