import Taro from '@tarojs/taro';
import type { MapSpot, Pointed } from './map-types';

/** Whether this platform lets somebody point at a map. */
export const HAS_MAP = true;

/** The right was refused, or the privacy guide was (103, 104) or does not name the map (112). Older clients say so in words alone. */
const REFUSED = /auth|deny|privacy|scope/i;
const REFUSED_NUMBERS: readonly (number | undefined)[] = [103, 104, 112];

/** `null` where the answer names no spot: a number may come as text, and a missing one as nothing at all. */
const degrees = (told: unknown): number | null => (told === '' || told === null || !Number.isFinite(Number(told)) ? null : Number(told));

/** Lets somebody point at a spot. The position of the phone is asked of nobody: the map is WeChat's own. */
export async function pointOnMap(): Promise<Pointed> {
  try {
    const { name, address, latitude, longitude } = await Taro.chooseLocation({});
    const point = { latitude: degrees(latitude), longitude: degrees(longitude) };
    if (point.latitude === null || point.longitude === null) return { fault: 'failed' };
    return { spot: { name: name || address, point: { latitude: point.latitude, longitude: point.longitude } } };
  } catch (error) {
    const { errMsg = '', errno } = error as { errMsg?: string; errno?: number };
    if (errMsg.endsWith('cancel')) return { fault: null };
    return { fault: REFUSED_NUMBERS.includes(errno) || REFUSED.test(errMsg) ? 'refused' : 'failed' };
  }
}

/** Shows a spot on WeChat's map, from where the phone finds the way. */
export function showOnMap({ name, point }: MapSpot): void {
  void Taro.openLocation({ ...point, name, scale: 18 }).catch(() => undefined);
}
