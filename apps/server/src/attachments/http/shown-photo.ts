import { StreamableFile } from '@nestjs/common';

/** A photo as it is answered: for showing, under a name that says nothing. */
export const shownPhoto = ({ bytes, mime }: { readonly bytes: Buffer; readonly mime: string }): StreamableFile =>
  new StreamableFile(bytes, { type: mime, length: bytes.length, disposition: 'inline; filename="photo.jpg"' });
