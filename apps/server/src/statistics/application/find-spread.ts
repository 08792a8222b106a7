import { Injectable } from '@nestjs/common';
import { type DigestSpread, doorsOf, REPEATED_AT_LEAST } from '@yige/domain';
import { clustersOf, SAME_FROM } from '@yige/triage';
import type { SelectQueryBuilder } from 'typeorm';
import { OrgDirectory, type OrgNode } from '../../org-tree/index.js';
import { CompareTexts, type RequestRow } from '../../requests/index.js';

/** So many of a branch are read, the newest: some eight times what a grid has in two weeks. Each is set beside each other. */
const READ = 120;
const SHOWN = 5;
const NAMED = 5;
const COMPARED = ['id', 'number', 'text', 'matterCode', 'status', 'gridId', 'buildingId', 'placeText', 'submittedAt'] as const satisfies readonly (keyof RequestRow)[];
type Told = Pick<RequestRow, (typeof COMPARED)[number]> & { readonly gridId: string };

/** Finds what several doors of a grid tell, each in its own words. */
@Injectable()
export class FindSpread {
  constructor(
    private readonly texts: CompareTexts,
    private readonly directory: OrgDirectory,
  ) {}

  /** @param query over requests (alias `r`) of one branch and its days */
  async among(node: OrgNode, query: SelectQueryBuilder<RequestRow>): Promise<DigestSpread[]> {
    const rows: Pick<RequestRow, (typeof COMPARED)[number]>[] = await query.select(COMPARED.map((column) => `r.${column}`)).orderBy('r.submittedAt', 'DESC').addOrderBy('r.id', 'DESC').limit(READ).getMany();
    const told = rows.flatMap((row): Told[] => (row.gridId === null ? [] : [{ ...row, gridId: row.gridId }]));
    if (told.length < REPEATED_AT_LEAST) return [];
    const { read, alike } = await this.texts.comparison(node.tenantId);
    const readings = told.map((row) => ({ row, reading: read(row) }));
    const clusters = clustersOf(readings, (one, other) => one.row.gridId === other.row.gridId && alike(one.reading, other.reading) >= SAME_FROM, REPEATED_AT_LEAST)
      .map((cluster) => cluster.map(({ row }) => row))
      .filter((cluster) => doorsOf(cluster) >= REPEATED_AT_LEAST)
      .slice(0, SHOWN);
    const grids = await this.directory.byIds(node.tenantId, clusters.flatMap(([first]) => (first ? [first.gridId] : [])));
    return clusters.flatMap((cluster): DigestSpread[] => {
      const [newest] = cluster;
      return newest === undefined ? [] : [{
        gridId: newest.gridId, place: grids.get(newest.gridId)?.name ?? '', matterCode: mostOften(cluster.map(({ matterCode }) => matterCode)), count: cluster.length, doors: doorsOf(cluster),
        requests: cluster.slice(0, NAMED).map(({ id, number }) => ({ requestId: id, number })),
      }];
    });
  }
}

function mostOften(codes: readonly (string | null)[]): string | null {
  const times = new Map<string | null, number>();
  for (const code of codes) times.set(code, (times.get(code) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
