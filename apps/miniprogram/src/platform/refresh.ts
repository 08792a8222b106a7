import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useEffect } from 'react';

/** Lets a pull at the top of the page load anew; `outcome` is what the last load came to, its change ends the sign of waiting. */
export function usePulledDown(reload: () => void, outcome: readonly unknown[]): void {
  usePullDownRefresh(reload);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the caller names what ends the waiting
  useEffect(() => void Taro.stopPullDownRefresh(), outcome);
}
