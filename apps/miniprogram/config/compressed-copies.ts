import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Compiler } from 'webpack';

const TEXT = /\.(js|css|html|svg)$/;
/** Below this a compressed copy saves no packet. */
const LEAST_BYTES = 1400;

/** Lays a .br and a .gz beside every text of the build, so that a small server spends no time on it and a cheap phone loads a third. */
export class CompressedCopies {
  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('CompressedCopies', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'CompressedCopies', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER }, (assets) => {
        for (const [name, source] of Object.entries(assets)) {
          const bytes = Buffer.from(source.buffer());
          if (!TEXT.test(name) || bytes.length < LEAST_BYTES) continue;
          const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
          compilation.emitAsset(`${name}.br`, new sources.RawSource(brotliCompressSync(bytes, { params })));
          compilation.emitAsset(`${name}.gz`, new sources.RawSource(gzipSync(bytes, { level: 9 })));
        }
      });
    });
  }
}
