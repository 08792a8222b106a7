import { succeeding, type Answerer, type WxFunction, type WxOptions } from './wx-answer.js';

const WINDOW = { windowWidth: 390, windowHeight: 844, screenWidth: 390, screenHeight: 844, pixelRatio: 3, statusBarHeight: 47 };
const SAFE_AREA = { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 };
const MENU_BUTTON = { top: 51, right: 383, bottom: 83, left: 296, width: 87, height: 32 };

const RECORDED_SUCCESSES = [
  'setNavigationBarTitle', 'setNavigationBarColor', 'setBackgroundColor', 'stopPullDownRefresh', 'startPullDownRefresh', 'pageScrollTo',
  'previewImage', 'setClipboardData', 'makePhoneCall', 'vibrateShort', 'hideKeyboard', 'hideHomeButton', 'showTabBar', 'hideTabBar',
  'saveImageToPhotosAlbum', 'openSetting', 'openLocation', 'setScreenBrightness', 'enableAlertBeforeUnload', 'disableAlertBeforeUnload',
];

const ignore = (): void => undefined;

export type Pointed = { readonly name: string; readonly address: string; readonly latitude?: number | string; readonly longitude?: number | string } | { readonly refused: string; readonly errno?: number };

export interface SystemSettings {
  readonly language: string;
  readonly theme: 'light' | 'dark';
  readonly launch: { readonly path: string; readonly query: Record<string, string>; readonly scene: number };
  /** What the camera reads when a page scans. */
  readonly scanned: string | null;
  /** Where somebody points when a page opens the map, or what the platform answers instead. */
  readonly pointed: Pointed | null;
}

/** Client functions that tell about the device and the launch, and those whose only effect is outside the page. */
export function systemFunctions(
  settings: SystemSettings,
  answers: Answerer,
  record: (name: string, options: WxOptions) => void,
  adopt: <T>(value: T) => T,
): Record<string, unknown> {
  const info = {
    ...WINDOW, safeArea: SAFE_AREA, platform: 'ios', system: 'iOS 17.0', version: '8.0.50', SDKVersion: '3.8.0', brand: 'iPhone', model: 'iPhone 15',
    language: settings.language, theme: settings.theme, fontSizeSetting: 17, host: { env: 'WeChat' },
  };
  const sync = (value: object) => (): unknown => adopt(value);
  const recorded = Object.fromEntries(RECORDED_SUCCESSES.map((name): [string, WxFunction] => [name, succeeding(name, answers, record)]));
  const listeners = Object.fromEntries(
    ['AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'ThemeChange', 'MemoryWarning', 'WindowResize', 'KeyboardHeightChange']
      .flatMap((event) => [[`on${event}`, ignore], [`off${event}`, ignore]]),
  ) as Record<string, unknown>;
  return {
    ...recorded,
    ...listeners,
    getSystemInfoSync: sync(info), getWindowInfo: sync(info), getDeviceInfo: sync(info), getAppBaseInfo: sync(info), getSystemSetting: sync({}),
    getSystemInfo: succeeding('getSystemInfo', answers, record, info),
    getMenuButtonBoundingClientRect: sync(MENU_BUTTON),
    getLaunchOptionsSync: sync(settings.launch), getEnterOptionsSync: sync(settings.launch),
    getAccountInfoSync: sync({ miniProgram: { appId: 'touristappid', envVersion: 'release', version: '' } }),
    canIUse: () => true,
    nextTick: (run: () => void) => queueMicrotask(run),
    login: succeeding('login', answers, record, { code: 'device-code' }),
    scanCode: (options: WxOptions) => {
      record('scanCode', options);
      if (settings.scanned === null) answers.fail('scanCode', options, 'cancel');
      else answers.succeed('scanCode', options, { result: settings.scanned, scanType: 'QR_CODE' });
    },
    chooseLocation: (options: WxOptions) => {
      record('chooseLocation', options);
      const { pointed } = settings;
      if (pointed === null) answers.fail('chooseLocation', options, 'cancel');
      else if ('refused' in pointed) answers.fail('chooseLocation', options, pointed.refused, pointed.errno);
      else answers.succeed('chooseLocation', options, pointed);
    },
    createSelectorQuery: () => selectorQuery(adopt),
    createIntersectionObserver: () => ({ relativeTo(): unknown { return this; }, relativeToViewport(): unknown { return this; }, observe() {}, disconnect() {} }),
    getUpdateManager: () => ({ onCheckForUpdate() {}, onUpdateReady() {}, onUpdateFailed() {}, applyUpdate() {} }),
  };
}

/** Measures of the view: this host lays nothing out, so every node has the size of a line. */
function selectorQuery(adopt: <T>(value: T) => T): unknown {
  const rect = { left: 0, top: 0, right: 100, bottom: 40, width: 100, height: 40, scrollTop: 0, scrollLeft: 0 };
  type Callback = (result: unknown) => void;
  const asked: (Callback | undefined)[] = [];
  const ask = (callback?: Callback): unknown => (asked.push(callback), query);
  const node = { boundingClientRect: ask, scrollOffset: ask, fields: (_: unknown, callback?: Callback) => ask(callback), node: ask, context: ask };
  const query = {
    in: () => query, select: () => node, selectAll: () => node, selectViewport: () => node,
    exec: (callback?: Callback) => queueMicrotask(() => {
      for (const each of asked) each?.(adopt(rect));
      callback?.(adopt(asked.map(() => rect)));
    }),
  };
  return query;
}
