/**
 * What can be built, from what, and where it ends up. `needs` are parts that must stand before; `reads` are files outside its directory; `proof` is a file that a finished build
 * has; what is `onlyNamed` is no part of "everything"; `weight` is about how many seconds it takes, so that the longest starts first.
 */
export const PARTS = {
  domain: { directory: 'packages/domain', output: 'dist', tool: 'tsc', needs: [], proof: 'index.js', weight: 3 },
  tokens: { directory: 'packages/tokens', output: 'dist', tool: 'tsc', needs: [], proof: 'index.js', weight: 3 },
  'api-client': { directory: 'packages/api-client', output: 'dist', tool: 'tsc', needs: [], proof: 'index.js', weight: 3 },
  triage: { directory: 'packages/triage', output: 'dist', tool: 'tsc', needs: ['domain'], proof: 'index.js', weight: 3 },
  // What sorting knows without any history; taught once, so that a start need not.
  'cold-start': { directory: 'packages/triage', output: 'taught', tool: 'learn', needs: ['triage'], reads: ['apps/server/data/catalogue.json'], proof: 'matters.model', weight: 9 },
  'wechat-standin': { directory: 'packages/wechat-standin', output: 'dist', tool: 'tsc', needs: [], proof: 'main.js', weight: 4 },
  server: { directory: 'apps/server', output: 'dist', tool: 'tsc', needs: ['domain', 'tokens', 'triage', 'cold-start'], proof: 'main.js', weight: 12 },
  console: { directory: 'apps/console', output: 'dist', tool: 'vite', needs: ['domain', 'tokens', 'api-client'], proof: 'index.html', weight: 15 },
  'miniprogram-h5': {
    directory: 'apps/miniprogram', output: 'dist/h5', tool: 'taro', needs: ['domain', 'tokens', 'api-client'], proof: 'index.html', weight: 40,
  },
  'miniprogram-weapp': {
    directory: 'apps/miniprogram', output: 'dist/weapp', tool: 'taro', needs: ['domain', 'tokens', 'api-client'], proof: 'app.json', weight: 40,
  },
  'miniprogram-gallery': {
    directory: 'apps/miniprogram', output: 'dist/gallery', tool: 'taro', needs: ['domain', 'tokens', 'api-client'], proof: 'index.html', weight: 40, onlyNamed: true,
  },
};

/** What `npm start` serves. */
export const SERVED = ['server', 'console', 'miniprogram-h5'];

/**
 * The program that builds a part into `next`, a directory beside its place: nothing that is in use is touched.
 * @returns {{ args: string[], env?: NodeJS.ProcessEnv }} arguments for node, run in the part's directory
 */
export function builderOf(name, next) {
  switch (PARTS[name].tool) {
    case 'tsc':
      return {
        args: ['node_modules/typescript/bin/tsc', '-p', '.', '--outDir', next, '--tsBuildInfoFile', `${next}/.tsbuildinfo`, '--noEmitOnError'],
      };
    case 'vite':
      return { args: ['node_modules/vite/bin/vite.js', 'build', '--outDir', next, '--emptyOutDir', '--logLevel', 'warn'] };
    case 'learn':
      return { args: ['scripts/learn.mjs', '../../apps/server/data/catalogue.json', next] };
    case 'taro': {
      const gallery = name === 'miniprogram-gallery';
      const target = gallery ? 'h5' : name.replace('miniprogram-', '');
      return {
        args: ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', target],
        env: { NODE_ENV: 'production', TARO_ENV: target, YIGE_OUTPUT_ROOT: next, YIGE_API_ORIGIN: process.env.YIGE_API_ORIGIN, YIGE_DICTATION: process.env.YIGE_DICTATION, YIGE_GALLERY: gallery ? 'shown' : '' },
      };
    }
    default:
      throw new Error(`no builder for ${name}`);
  }
}
