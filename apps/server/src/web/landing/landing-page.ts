import { type Language, LANGUAGES } from '@yige/domain';
import { HOUSES, ICONS, MARK, TAB_MARK } from './drawings.js';
import { LANDING_CSS } from './landing-style.js';
import { LANDING_TEXTS, LANGUAGE_NAMES, type LandingTexts } from './texts/index.js';

export interface LandingContent {
  readonly language: Language;
  readonly district: string;
  /** Codes to try; null outside a trial. `svg` is trusted markup. */
  readonly trial: readonly TrialCode[] | null;
}

interface TrialCode {
  readonly code: string;
  readonly label: string;
  readonly svg: string;
}

const CALLS = [
  ['110', 'police'],
  ['119', 'fire'],
  ['120', 'ambulance'],
  ['12345', 'hotline'],
] as const satisfies readonly (readonly [string, keyof LandingTexts])[];

/** The whole landing page: markup alone, so that it stands on any telephone at once. */
export function landingHtml({ language, district, trial }: LandingContent): string {
  const texts = LANDING_TEXTS[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escaped(texts.sentence)}">
<meta name="format-detection" content="telephone=no">
<title>${escaped(`${texts.product} · ${district}`)}</title>
<link rel="icon" href="${TAB_MARK}">
<style>${LANDING_CSS}</style>
</head>
<body>
<div class="page">
${top(texts, district, language)}
<main class="welcome">
<div class="hello">
${HOUSES}
<h1>${escaped(texts.greeting)}</h1>
<p>${escaped(texts.sentence)}</p>
</div>
${doors(texts)}
</main>
${emergency(texts)}
${trial === null ? '' : tryIt(texts, trial)}
<footer class="bottom"><span>${escaped(`${texts.product} · ${district}`)}</span><a href="/api/docs">${escaped(texts.api)}</a></footer>
</div>
</body>
</html>
`;
}

function top(texts: LandingTexts, district: string, present: Language): string {
  const languages = LANGUAGES.map(
    (language) => `<a href="?lang=${language}" lang="${language}" hreflang="${language}"${language === present ? ' aria-current="true"' : ''}>${LANGUAGE_NAMES[language]}</a>`,
  );
  return `<header class="top">
<div class="brand">${MARK}<span>${escaped(texts.product)} <small>${escaped(district)}</small></span></div>
<nav class="languages" aria-label="${escaped(texts.language)}">${languages.join('')}</nav>
</header>`;
}

function doors(texts: LandingTexts): string {
  return `<nav class="doors" aria-label="${escaped(texts.doors)}">
${door('/m/#/pages/report/index', 'report', texts.report, texts.reportHint, ' door-main')}
${door('/m/#/pages/track/index', 'track', texts.track, texts.trackHint)}
${door('/m/#/pages/sign-in/index', 'serve', texts.serve, texts.serveHint)}
${door('/console/', 'desk', texts.desk, texts.deskHint)}
</nav>`;
}

function door(href: string, icon: 'report' | 'track' | 'serve' | 'desk', title: string, hint: string, extra = ''): string {
  return `<a class="door${extra}" href="${href}"><span class="badge">${ICONS[icon]}</span><span class="words"><strong>${escaped(title)}</strong><small>${escaped(hint)}</small></span>${ICONS.go}</a>`;
}

function emergency(texts: LandingTexts): string {
  const calls = CALLS.map(([number, name]) => `<li><a href="tel:${number}">${ICONS.phone}<strong>${number}</strong>${escaped(texts[name])}</a></li>`);
  return `<section class="emergency" aria-label="${escaped(texts.emergencyCalls)}">
<p>${escaped(texts.emergency)}</p>
<ul>${calls.join('')}</ul>
</section>`;
}

function tryIt(texts: LandingTexts, codes: readonly TrialCode[]): string {
  const shown = codes.map(({ code, label, svg }) => {
    const name = escaped(label);
    return `<li><a class="code" href="/g/${encodeURIComponent(code)}">${svg.replace('<svg ', '<svg aria-hidden="true" ')}<span><strong>${name}</strong><small>/g/${escaped(code)}</small></span></a></li>`;
  });
  return `<section class="trial" aria-labelledby="try">
<h2 id="try">${escaped(texts.tryIt)}</h2>
<p>${escaped(texts.invented)}</p>
${shown.length === 0 ? '' : `<p>${escaped(texts.tryItHow)}</p>\n<ul class="codes">${shown.join('')}</ul>`}
</section>`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
