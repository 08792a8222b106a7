import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useEffect } from 'react';

/** Lets a pull at the top of the page load anew; `outcome` is what the last load came to, its change ends the sign of waiting. */
export function usePulledDown(reload: () => void, outcome: readonly unknown[]): void {
  usePullDownRefresh(reload);
  useEffect(() => void Taro.stopPullDownRefresh(), outcome);
}
