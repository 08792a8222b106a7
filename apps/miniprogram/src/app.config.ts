import { STAFF_PAGES } from './packages-staff/pages';

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/report/index',
    'pages/receipt/index',
    'pages/track/index',
    'pages/request/index',
    'pages/settings/index',
    'pages/sign-in/index',
  ],
  // An empty subpackage is refused by the platform.
  subPackages: STAFF_PAGES.length === 0 ? [] : [{ root: 'packages-staff', pages: [...STAFF_PAGES] }],
  ...(process.env.TARO_ENV === 'h5' ? { animation: { duration: 200, delay: 0 } } : {}),
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationBarTitleText: '一格',
    navigationBarBackgroundColor: '@paper',
    navigationBarTextStyle: '@barText',
    backgroundColor: '@paper',
    backgroundTextStyle: '@pull',
  } as never,
  lazyCodeLoading: 'requiredComponents',
});
