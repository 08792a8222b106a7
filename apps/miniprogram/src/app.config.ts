import { STAFF_PAGES } from './packages-staff/pages';

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/report/index',
    'pages/receipt/index',
    'pages/track/index',
    'pages/request/index',
    'pages/household/index',
    'pages/errands/index',
    'pages/settings/index',
    'pages/sign-in/index',
    'pages/claim/index',
    // For those who build; no build that is handed out asks for it.
    ...(process.env.YIGE_GALLERY === 'shown' ? ['pages/gallery/index'] : []),
  ],
  // An empty subpackage is refused by the platform.
  subPackages: STAFF_PAGES.length === 0 ? [] : [{ root: 'packages-staff', pages: [...STAFF_PAGES] }],
  ...(process.env.TARO_ENV === 'h5' ? { animation: { duration: 200, delay: 0 } } : {}),
  // WeChat refuses a program that names a plugin which was not added to its account: whoever builds says so.
  ...(process.env.TARO_ENV === 'weapp' && process.env.YIGE_DICTATION === 'on' ? { plugins: { WechatSI: { version: '0.3.5', provider: 'wx069ba97219f66d99' } } } : {}),
  // Nothing but photos: what is not taken may not be asked for. The platform puts its own name in.
  supportedMaterials: [{ materialType: 'image/*', name: '用${nickname}上报', desc: '把照片带进一件诉求', path: 'pages/report/index' }],
  // Pointing at a map; the position of a phone is never asked for.
  ...(process.env.TARO_ENV === 'weapp' ? { requiredPrivateInfos: ['chooseLocation'] } : {}),
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationBarTitleText: '一格',
    navigationBarBackgroundColor: '@paper',
    navigationBarTextStyle: '@barText',
    backgroundColor: '@paper',
    backgroundTextStyle: '@pull',
    // The next page of a list comes while the last screen of this one is read.
    onReachBottomDistance: 800,
  } as never,
  lazyCodeLoading: 'requiredComponents',
});
