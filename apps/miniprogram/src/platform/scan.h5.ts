/** A browser leaves scanning to the phone's camera, which opens the page with the code in its address. */
export const CAN_SCAN = false;

export function scan(): Promise<string | null> {
  return Promise.resolve(null);
}
