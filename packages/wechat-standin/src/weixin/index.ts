import type { Endpoint } from '../http/call.js';
import { CODE_ENDPOINTS } from './code-image.js';
import { CONTENT_ENDPOINTS } from './content-check.js';
import { CREDENTIAL_ENDPOINTS } from './credentials.js';
import { GROUP_MESSAGE_ENDPOINTS } from './group-messages.js';
import { LINK_ENDPOINTS } from './links.js';
import { PERSONAL_ENDPOINTS } from './phone.js';
import { SESSION_ENDPOINTS } from './session.js';
import { SUBSCRIBE_SEND } from './subscribe-send.js';
import { TEMPLATE_ENDPOINTS } from './templates.js';

/** Everything that the stand-in knows of api.weixin.qq.com. */
export const WEIXIN_ENDPOINTS: readonly Endpoint[] = [
  ...CREDENTIAL_ENDPOINTS, ...SESSION_ENDPOINTS, ...PERSONAL_ENDPOINTS, ...CODE_ENDPOINTS, ...LINK_ENDPOINTS, SUBSCRIBE_SEND, ...TEMPLATE_ENDPOINTS, ...CONTENT_ENDPOINTS,
  ...GROUP_MESSAGE_ENDPOINTS,
];
