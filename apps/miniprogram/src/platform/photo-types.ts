/** A photo that this device keeps until it is sent. `id` is the device's own name for it. */
export interface KeptPhoto {
  readonly id: string;
}

/** A photo that the server has, with the right to attach it. */
export interface StoredPhoto {
  readonly id: string;
  readonly claim: string;
}
