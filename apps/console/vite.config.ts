import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The server serves the built console below `/console/`; in development its API is reached through the proxy. */
export default defineConfig({
  base: '/console/',
  plugins: [react()],
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/g': 'http://127.0.0.1:3000' } },
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 700 },
});
