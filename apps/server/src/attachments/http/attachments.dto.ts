import { OneOf, Out, Reference, Text } from '../../platform/http/rules.js';

export class StoredPhotoView {
  @Out.text() id: string;
  @Out.text({ description: 'The right to attach this photo to a request or an answer; valid for a day.' }) claim: string;
  @Out.text() mime: string;
  @Out.whole() width: number;
  @Out.whole() height: number;
  @Out.whole() bytes: number;
}

export class ClaimedPhoto {
  @Reference() id: string;
  @Text({ min: 1, max: 100 }) claim: string;
}

export class AttachmentView {
  @Out.text() id: string;
  @Out.oneOf(['report', 'answer'], 'AttachmentPart') part: 'report' | 'answer';
  @Out.instant({ description: 'A photo of an answer belongs to the first answer after this.' }) uploadedAt: string;
  @Out.whole() width: number;
  @Out.whole() height: number;
}

export class PhotoQuery {
  @OneOf(['thumb', 'full'] as const, 'PhotoSize', { optional: true }) size?: 'thumb' | 'full';
}

export class PhotoLinkView {
  @Out.text({ description: 'Address of the photo without a session.' }) path: string;
  @Out.instant({ description: 'From then on the address leads nowhere.' }) until: string;
}
