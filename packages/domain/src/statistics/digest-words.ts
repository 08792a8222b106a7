import type { DigestFigures } from './digest.js';

/** What an internal group is told of a week: numbers of a place, in Markdown, which leave out every person and every request. */
export function digestInMarkdown(place: string, { from, to, received, closed, open, overdue, byTier, topMatters, repeated, spread = [], needHelp }: DigestFigures, nameOf: (matterCode: string) => string, address: string): string {
  const tiers = ['', '一级', '二级', '三级'];
  return [
    `# ${place} 一周民情`,
    `> ${from} 至 ${to}`,
    `收到 **${received}** 件，办结 **${closed}** 件，在办 **${open}** 件${overdue > 0 ? `，其中<font color="warning">超期 ${overdue} 件</font>` : ''}`,
    ...byTier.filter((one) => one.received + one.open > 0).map((one) => `- ${tiers[one.tier]}：收到 ${one.received}，办结 ${one.closed}，在办 ${one.open}`),
    ...(topMatters.length === 0 ? [] : ['**反映较多**', ...topMatters.map(({ code, count }) => `- ${code === null ? '未分类' : nameOf(code)} ${count} 件`)]),
    ...(repeated.length === 0 ? [] : ['**同一地点反复出现，值得先去看看**', ...repeated.map((one) => `- ${one.place}：${nameOf(one.matterCode)} ${one.count} 件`)]),
    ...(spread.length === 0 ? [] : ['**几户说的是同一件事，值得先去看看**', ...spread.map((one) => `- ${one.place}：${one.matterCode === null ? '未分类' : nameOf(one.matterCode)} ${one.doors} 户`)]),
    ...(needHelp.length === 0 ? [] : [`**需要上级帮助**：${needHelp.length} 件`]),
    `[打开摘要](${address})`,
  ].join('\n');
}
