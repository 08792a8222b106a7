import Taro from '@tarojs/taro';
import { createStore, useStore } from './store';

/** Whether the device believes to have a network. It may be wrong: a call decides. */
export const online = createStore(true);

export function useOnline(): boolean {
  return useStore(online);
}

/** Starts listening; call once, when the app starts. */
export function watchNetwork(): void {
  void Taro.getNetworkType({ success: ({ networkType }) => online.set(networkType !== 'none') });
  Taro.onNetworkStatusChange(({ isConnected }) => online.set(isConnected));
}
