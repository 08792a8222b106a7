import Taro, { useDidShow, useRouter } from '@tarojs/taro';

/** Every page of the main package by its short name. Staff pages add theirs in packages-staff. */
export const PAGES = {
  home: '/pages/home/index',
  report: '/pages/report/index',
  receipt: '/pages/receipt/index',
  track: '/pages/track/index',
  request: '/pages/request/index',
  /** The file of one's own household. */
  household: '/pages/household/index',
  /** 办事: the public numbers. */
  errands: '/pages/errands/index',
  settings: '/pages/settings/index',
  signIn: '/pages/sign-in/index',
  /** `c`: the code of a card by which a neighbour takes over what was filed for them. */
  claim: '/pages/claim/index',
} as const;

export type PageParams = Readonly<Record<string, string | undefined>>;

/** Opens a page on top of this one. A mini-program holds ten pages: beyond, the present one gives way. */
export function open(page: string, params: PageParams = {}): void {
  const url = page + query(params);
  if (Taro.getCurrentPages().length >= 9) void Taro.redirectTo({ url });
  else void Taro.navigateTo({ url });
}

/** Opens a page in place of this one, so that "back" does not return to what is done. */
export function replace(page: string, params: PageParams = {}): void {
  void Taro.redirectTo({ url: page + query(params) });
}

/** Opens a page as the first one. */
export function restartAt(page: string, params: PageParams = {}): void {
  void Taro.reLaunch({ url: page + query(params) });
}

export function canGoBack(): boolean {
  return Taro.getCurrentPages().length > 1;
}

/** Goes back, or home when this page was the entrance. */
export function goBack(): void {
  if (canGoBack()) void Taro.navigateBack();
  else restartAt(PAGES.home);
}

/** What the page was opened with, decoded. */
export function usePageParams(): PageParams {
  const { params } = useRouter();
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value === undefined ? undefined : decoded(value)]));
}

/** Runs each time the page comes to the front, the first time included. */
export const useShown = useDidShow;

export function setTitle(title: string): void {
  void Taro.setNavigationBarTitle({ title });
}

function query(params: PageParams): string {
  const pairs = Object.entries(params).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '');
  return pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}

// A browser's router hands parameters decoded, a mini-program hands them as they were written.
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
