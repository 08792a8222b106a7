export interface Place {
  /** Degrees of GCJ-02. */
  readonly latitude: number;
  readonly longitude: number;
}

/** Addresses and places (腾讯位置服务, wechat.md §8.2); null where no key is configured. */
export abstract class AddressBook {
  /** What people would call this place. @throws Refused, Unreachable, Unsure */
  abstract addressAt(place: Place): Promise<string>;
  /** Null for an address that is not found. @throws Refused, Unreachable, Unsure */
  abstract placeOf(address: string): Promise<Place | null>;
}
