import Taro from '@tarojs/taro';

/** Whether this platform can open its own scanner. */
export const CAN_SCAN = true;

/** What was scanned; `null` when the person closed the scanner. */
export async function scan(): Promise<string | null> {
  const answer = await Taro.scanCode({ scanType: ['qrCode', 'barCode'] }).catch(() => null);
  if (answer === null) return null;
  return answer.path ? answer.path : answer.result;
}
