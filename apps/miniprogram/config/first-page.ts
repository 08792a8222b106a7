import type { Chunk, ChunkGroup, Compilation, Compiler, Module } from 'webpack';

/** What a scanned code opens. */
const PAGE = 'pages/report/index';

const opensIt = (group: ChunkGroup): boolean => group.origins.some(({ request }) => (request as string | undefined)?.includes(PAGE) === true);

/** Whether a module is needed for that page, and so comes in one file with all else that is. */
export function isOfFirstPage(module: Module, { chunkGraph }: { readonly chunkGraph: Compilation['chunkGraph'] }): boolean {
  for (const chunk of chunkGraph.getModuleChunksIterable(module)) {
    for (const group of (chunk as Chunk).groupsIterable) if (opensIt(group)) return true;
  }
  return false;
}

/** Names the files of the first page in the document itself: a browser then fetches them beside the framework, not once that has run, which on 3G is a way there and back less. */
export class FirstPage {
  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('FirstPage', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'FirstPage', stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE }, () => {
        const html = compilation.getAsset('index.html');
        const page = [...compilation.chunkGroups].find(opensIt);
        if (html === undefined || page === undefined) throw new Error(`${PAGE} or the document that opens it is not in this build`);
        const at = String(compilation.outputOptions.publicPath);
        const links = page.getFiles().map((name) => `<link rel="preload" as="${name.endsWith('.css') ? 'style' : 'script'}" href="${at}${name}">`);
        compilation.updateAsset('index.html', new sources.RawSource(html.source.source().toString().replace('</head>', `${links.join('')}</head>`)));
      });
    });
  }
}
