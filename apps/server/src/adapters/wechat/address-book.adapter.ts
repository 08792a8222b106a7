import type { MapPlace } from '../../platform/config/wechat-place.js';
import { AddressBook, type Place } from '../../platform/ports/address-book.port.js';
import { Refused, Unsure } from '../../platform/ports/outside-call.js';
import type { Caller, Said } from './caller.js';

const PATH = '/ws/geocoder/v1/';
const NOT_FOUND = [347, 348];
/** About ten centimetres. */
const DIGITS = 6;

/** The address service of Tencent's map (wechat.md §8.2). */
export class AddressBookAdapter extends AddressBook {
  constructor(
    private readonly place: MapPlace,
    private readonly caller: Caller,
  ) {
    super();
  }

  async addressAt({ latitude, longitude }: Place): Promise<string> {
    const { address, formatted_addresses: formatted } = await this.ask({ location: `${latitude.toFixed(DIGITS)},${longitude.toFixed(DIGITS)}`, get_poi: '0' });
    const recommended = ((formatted ?? {}) as Said)['recommend'];
    const found = typeof recommended === 'string' && recommended !== '' ? recommended : address;
    if (typeof found !== 'string') throw new Unsure('an answer without an address');
    return found;
  }

  async placeOf(address: string): Promise<Place | null> {
    try {
      const { lat, lng } = ((await this.ask({ address }))['location'] ?? {}) as Said;
      if (typeof lat !== 'number' || typeof lng !== 'number') throw new Unsure('an answer without a place');
      return { latitude: lat, longitude: lng };
    } catch (error) {
      if (error instanceof Refused && NOT_FOUND.includes(Number(error.errcode))) return null;
      throw error;
    }
  }

  private async ask(query: Readonly<Record<string, string>>): Promise<Said> {
    const { said } = await this.caller.call({ path: PATH, query: { key: this.place.key, ...query } });
    return (said?.['result'] ?? {}) as Said;
  }
}
