import Taro from '@tarojs/taro';
import type { MapSpot, Pointed } from './map-types';

/** Whether this platform lets somebody point at a map. */
export const HAS_MAP = true;

/** What somebody who pointed nowhere is told; a map that was closed says nothing. */
const REFUSED = /auth|deny|privacy|scope|errno:?\s*(103|104|112)/i;

/** Lets somebody point at a spot. The position of the phone is asked of nobody: the map is WeChat's own. */
export async function pointOnMap(): Promise<Pointed> {
  try {
    const { name, address, latitude, longitude } = await Taro.chooseLocation({});
    return { spot: { name: name || address, point: { latitude: Number(latitude), longitude: Number(longitude) } } };
  } catch (error) {
    const words = (error as { errMsg?: string }).errMsg ?? '';
    return { fault: words.endsWith('cancel') ? null : REFUSED.test(words) ? 'refused' : 'failed' };
  }
}

/** Shows a spot on WeChat's map, from where the phone finds the way. */
export function showOnMap({ name, point }: MapSpot): void {
  void Taro.openLocation({ ...point, name, scale: 18 }).catch(() => undefined);
}
