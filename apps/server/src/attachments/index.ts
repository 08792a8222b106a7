export { Photos } from './application/photos.js';
export { AttachmentsModule } from './attachments.module.js';
export { AttachmentView, ClaimedPhoto, PhotoQuery } from './http/attachments.dto.js';
export { MAX_UPLOAD_MB } from './http/received-file.js';
