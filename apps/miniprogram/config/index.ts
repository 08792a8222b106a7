import { realpathSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { CompressedCopies } from './compressed-copies';
import { FirstPage, isOfFirstPage } from './first-page';

const packageSource = (name: string): string => realpathSync(path.resolve(__dirname, '..', 'node_modules', '@yige', name));
// Our packages ship modern modules; they go through the same compiler as the pages, for phones of 2016.
const compiled = ['api-client', 'domain', 'tokens'].map((name) => `${packageSource(name)}/dist`);
// A CSS pixel stays a CSS pixel: text keeps the size that was chosen for reading, whatever the width of the screen.
const postcss = { pxtransform: { enable: false, config: {} } };

/** Bytes before compression that the first page may cost on a cheap phone; beyond, the build warns. */
const ENTRY_BUDGET = 560 * 1024;

export default defineConfig({
  projectName: 'yige',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: process.env.YIGE_OUTPUT_ROOT ?? `dist/${process.env.TARO_ENV ?? 'h5'}`,
  plugins: [path.resolve(__dirname, 'spoken-attributes')],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  alias: { '@': path.resolve(__dirname, '..', 'src') },
  // A mini-program has no origin of its own; a browser asks where it came from.
  defineConstants: { API_ORIGIN: JSON.stringify(process.env.TARO_ENV === 'weapp' ? (process.env.YIGE_API_ORIGIN ?? 'http://127.0.0.1:3000') : ''), DICTATION: JSON.stringify(process.env.YIGE_DICTATION === 'on') },
  mini: { compile: { include: compiled }, miniCssExtractPluginOption: { ignoreOrder: true }, postcss },
  h5: {
    compile: { include: compiled },
    publicPath: '/m/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: { ignoreOrder: true, filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css' },
    // What two pages share is loaded once, not packed into each of them; what the page of a scan needs waits for nothing that only others need.
    webpackChain(chain) {
      chain.plugin('firstPage').use(FirstPage);
      chain.plugin('compressedCopies').use(CompressedCopies);
      chain.performance.maxEntrypointSize(ENTRY_BUDGET).maxAssetSize(ENTRY_BUDGET);
      chain.optimization.splitChunks({ chunks: 'all', cacheGroups: { default: false, defaultVendors: false, first: { name: 'first', chunks: 'async', test: isOfFirstPage, priority: 10, enforce: true }, shared: { name: 'shared', minChunks: 2 } } });
    },
    postcss: { ...postcss, autoprefixer: { enable: true, config: {} } },
  },
});
