export { PhotoLinks } from './application/photo-links.js';
export { Photos } from './application/photos.js';
export { AttachmentsModule } from './attachments.module.js';
export { AttachmentView, ClaimedPhoto, PhotoLinkView, PhotoQuery } from './http/attachments.dto.js';
export { MAX_UPLOAD_MB } from './http/received-file.js';
export { shownPhoto } from './http/shown-photo.js';
