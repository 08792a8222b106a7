import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const WORTH_COMPRESSING = 1024;

async function gzip(text: string): Promise<Uint8Array> {
  const squeezed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(squeezed).arrayBuffer());
}

/** Lays a compressed copy beside each file, so that the server compresses nothing while people wait. */
function compressedCopies(): Plugin {
  return {
    name: 'compressed-copies',
    apply: 'build',
    generateBundle: {
      // After all others: Vite fills in the names of a page's parts last, and a copy made before would ask for parts that do not exist.
      order: 'post',
      async handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          const text = file.type === 'chunk' ? file.code : file.source;
          if (!/\.(js|css)$/.test(file.fileName) || typeof text !== 'string' || text.length < WORTH_COMPRESSING) continue;
          this.emitFile({ type: 'asset', fileName: `${file.fileName}.gz`, source: await gzip(text) });
        }
      },
    },
  };
}

/** The server serves the built console below `/console/`; in development its API is reached through the proxy. */
export default defineConfig({
  base: '/console/',
  plugins: [react(), compressedCopies()],
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/g': 'http://127.0.0.1:3000' } },
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 700 },
});
