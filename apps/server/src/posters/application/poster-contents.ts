import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { sceneOfCode } from '@yige/domain';
import { type CodesWanted, CodesToPrint, type PrintableCode } from '../../codes/index.js';
import { Places } from '../../org-tree/index.js';
import { drawing } from '../../platform/pictures/drawing.js';
import { WechatCodes } from '../../platform/ports/wechat-codes.port.js';
import type { PosterJob, PosterScope } from '../infrastructure/poster-job.entity.js';
import type { SheetOrder } from '../press/press-order.js';
import { showsMiniCode } from '../sheet/draw-sheet.js';

/** What a scanned mini-program code opens. */
const PAGE = 'pages/report/index';
const WIDTH_PX = 640;
/** Pictures asked for at once: far below what the platform takes in a minute, and a district in minutes. */
const AT_ONCE = 8;
/** How many places the name of a file names. */
const NAMED = 3;

/** What stands on the posters of an order. */
@Injectable()
export class PosterContents {
  constructor(
    private readonly codes: CodesToPrint,
    private readonly places: Places,
    @Optional() @Inject(WechatCodes) private readonly wechat: WechatCodes | null = null,
  ) {}

  /** Whether posters of this size carry the mini-program code as well. */
  withMini(job: Pick<PosterJob, 'style'>): boolean {
    return this.wechat !== null && showsMiniCode(job.style.size);
  }

  async wanted(tenantId: string, scope: PosterScope): Promise<CodesWanted> {
    if ('codeIds' in scope) return { gridIds: null, codeIds: scope.codeIds };
    const gridIds = scope.nodeIds === null ? null : (await Promise.all(scope.nodeIds.map((id) => this.places.gridsBelow(tenantId, id)))).flat();
    return { gridIds, ...(scope.buildings ? {} : { targets: ['grid' as const] }) };
  }

  async count(tenantId: string, scope: PosterScope): Promise<number> {
    return this.codes.count(tenantId, await this.wanted(tenantId, scope));
  }

  /** What the chosen places are called, the first of them. */
  async labels(tenantId: string, scope: PosterScope): Promise<readonly string[]> {
    const labels: string[] = [];
    for await (const { label } of this.codes.list(tenantId, await this.wanted(tenantId, scope))) if (labels.push(label) === NAMED) break;
    return labels;
  }

  /** @param lacks is told of each poster whose mini-program code could not be had: it is printed without one */
  async *of(job: PosterJob, folder: string, lacks: () => void): AsyncGenerator<SheetOrder> {
    await mkdir(folder, { recursive: true });
    const printable = this.codes.list(job.tenantId, await this.wanted(job.tenantId, job.scope));
    if (!this.withMini(job)) {
      for await (const code of printable) yield sheetOf(code, null);
      return;
    }
    let some: PrintableCode[] = [];
    for await (const code of printable) {
      some.push(code);
      if (some.length < AT_ONCE) continue;
      yield* await this.withPictures(some, folder, lacks);
      some = [];
    }
    yield* await this.withPictures(some, folder, lacks);
  }

  private withPictures(codes: readonly PrintableCode[], folder: string, lacks: () => void): Promise<SheetOrder[]> {
    return Promise.all(codes.map(async (code) => {
      const file = await this.picture(code.code, folder);
      if (file === null) lacks();
      return sheetOf(code, file);
    }));
  }

  /** A poster with the plain link alone serves as well, so an outage of the platform holds up nobody. */
  private async picture(code: string, folder: string): Promise<string | null> {
    const file = path.join(folder, `${code}.jpeg`);
    try {
      const picture = await this.wechat?.picture({ scene: sceneOfCode(code), page: PAGE, widthPx: WIDTH_PX });
      if (!picture) return null;
      await writeFile(file, picture.type === 'image/jpeg' ? picture.bytes : await (await drawing())(picture.bytes).flatten({ background: '#ffffff' }).jpeg({ quality: 90 }).toBuffer());
      return file;
    } catch {
      return null;
    }
  }
}

/** A label that begins with the village says it twice, since the village stands below it. */
function sheetOf({ code, url, label, target, grid, village, town, district, branch }: PrintableCode, miniFile: string | null): SheetOrder {
  const place = label.startsWith(village) && label.length > village.length ? label.slice(village.length) : label;
  return { code, url, place, grid: target === 'grid' ? null : grid, village, town, district, branch, miniFile };
}
