import type { Language } from '@yige/domain';
import { en } from './en.js';
import { zhCn } from './zh-cn.js';
import { zhTw } from './zh-tw.js';

/** Every word of the landing page. A language that lacks one does not compile. */
export interface LandingTexts {
  readonly product: string;
  /** What it is, in a few words for the head of the page. */
  readonly greeting: string;
  /** What it is, in one sentence. */
  readonly sentence: string;
  readonly doors: string;
  readonly report: string;
  readonly reportHint: string;
  readonly track: string;
  readonly trackHint: string;
  readonly serve: string;
  readonly serveHint: string;
  readonly desk: string;
  readonly deskHint: string;
  readonly emergency: string;
  readonly emergencyCalls: string;
  readonly police: string;
  readonly fire: string;
  readonly ambulance: string;
  readonly hotline: string;
  readonly tryIt: string;
  readonly tryItHow: string;
  readonly invented: string;
  readonly api: string;
  readonly language: string;
}

export const LANDING_TEXTS: Readonly<Record<Language, LandingTexts>> = { 'zh-CN': zhCn, 'zh-TW': zhTw, en };
/** Each language as its readers call it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' };
