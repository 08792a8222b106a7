import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../tooling/places.mjs';
import { pagesIn, wantsStandIn } from '../tooling/stand-in.mjs';

test('WeChat is imitated beside a trial that names none, and nowhere else', () => {
  assert.equal(wantsStandIn({ YIGE_MODE: 'trial' }), true);
  for (const more of [{ YIGE_MODE: 'production' }, { YIGE_MODE: undefined }, { NODE_ENV: 'production' }, { WX_API_BASE: 'http://127.0.0.1:3900' }, { WX_APPID: 'wx1' }, { YIGE_WECHAT: 'none' }]) {
    assert.equal(wantsStandIn({ YIGE_MODE: 'trial', ...more }), false, JSON.stringify(more));
  }
});

test('the pages that it knows are those of the mini-program, the home page first', () => {
  const pages = pagesIn(fs.readFileSync(inRoot('apps/miniprogram/src/app.config.ts'), 'utf8'), fs.readFileSync(inRoot('apps/miniprogram/src/packages-staff/pages.ts'), 'utf8'));
  assert.equal(pages[0], 'pages/home/index');
  assert.ok(pages.includes('pages/request/index') && pages.includes('packages-staff/pages/work/index'));
  assert.equal(new Set(pages).size, pages.length);
});
