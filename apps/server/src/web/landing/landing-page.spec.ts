import { createHash } from 'node:crypto';
import { LANGUAGES } from '@yige/domain';
import { landingHtml } from './landing-page.js';
import { LANDING_POLICY } from './landing-style.js';

const page = landingHtml({ language: 'zh-CN', district: '南沙区', trial: null });
const code = { code: '7F1KN56AH', label: '第1网格 <b>&"', svg: '<svg viewBox="0 0 1 1"></svg>' };

describe('the landing page', () => {
  it.each(LANGUAGES)('leads to every face in %s', (language) => {
    const html = landingHtml({ language, district: '南沙区', trial: null });
    expect(html).toContain(`<html lang="${language}">`);
    for (const href of ['/m/#/pages/report/index', '/m/#/pages/track/index', '/m/#/pages/sign-in/index', '/console/', '/api/docs']) expect(html).toContain(`href="${href}"`);
    for (const number of [110, 119, 120, 12345]) expect(html).toContain(`href="tel:${number}"`);
    expect(html).not.toContain('undefined');
  });

  it('runs nothing, and styles only what its policy names', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    expect(LANDING_POLICY).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(page).not.toMatch(/<script|\sstyle=|\son\w+=/);
  });

  it('offers codes in a trial alone', () => {
    expect(page).not.toContain('/g/');
    expect(landingHtml({ language: 'zh-CN', district: '南沙区', trial: [code] })).toContain('href="/g/7F1KN56AH"');
  });

  it('shows names as text, whatever is in them', () => {
    const html = landingHtml({ language: 'en', district: '<i>', trial: [code] });
    expect(html).not.toMatch(/<[bi]>/);
    expect(html).toContain('第1网格 &#60;b&#62;&#38;&#34;');
  });
});
