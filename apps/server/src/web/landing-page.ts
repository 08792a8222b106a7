export interface LandingContent {
  readonly district: string;
  readonly trial: boolean;
  readonly doors: readonly { readonly code: string; readonly label: string; readonly svg: string }[];
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** The landing page, whole. */
export function landingHtml({ district, trial, doors }: LandingContent): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>一格 · ${escape(district)}</title></head><body>
<h1>一格</h1><p>${escape(district)}</p>
<nav><a href="/m/">我要反映</a> <a href="/console/">工作台</a> <a href="/api/docs">API</a></nav>
${trial ? `<section>${doors.map((door) => `<a href="/g/${door.code}">${door.svg}${escape(door.label)}</a>`).join('')}</section>` : ''}
</body></html>`;
}
