import Taro from '@tarojs/taro';

/** Puts a text on the clipboard; answers whether it did. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text });
    return true;
  } catch {
    return false;
  }
}

/** Opens the dialler with a number in it; the person decides to call. */
export function dial(number: string): void {
  void Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined);
}
