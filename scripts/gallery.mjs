// `npm run gallery`: builds every element in every state, and serves it to this machine until Ctrl-C.
import { entry } from './tooling/entry.mjs';

entry(async () => {
  const fs = await import('node:fs');
  const http = await import('node:http');
  const path = await import('node:path');
  const { prepare } = await import('./tooling/prepare.mjs');
  const { makeProgress } = await import('./tooling/progress.mjs');
  const { inRoot } = await import('./tooling/places.mjs');
  const progress = makeProgress();
  await prepare(['miniprogram-gallery'], progress);
  const built = inRoot('apps/miniprogram/dist/gallery');
  const files = new Map(fs.readdirSync(built, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    return [`/m/${path.relative(built, file).split(path.sep).join('/')}`, file];
  }));
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = files.get(pathname === '/m/' ? '/m/index.html' : pathname);
    if (file === undefined) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
    return fs.createReadStream(file).pipe(response);
  });
  server.listen(0, '127.0.0.1', () => progress.say(` ✓ http://127.0.0.1:${server.address().port}/m/#/pages/gallery/index`));
});
