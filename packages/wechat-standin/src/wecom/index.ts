import type { Endpoint } from '../http/call.js';
import { CUSTOMER_GROUP_ENDPOINTS } from './customer-groups.js';
import { JOIN_WAY_ENDPOINTS } from './join-ways.js';
import { ROBOT_ENDPOINTS } from './robot-endpoints.js';

/** Everything that the stand-in knows of qyapi.weixin.qq.com. */
export const WECOM_ENDPOINTS: readonly Endpoint[] = [...CUSTOMER_GROUP_ENDPOINTS, ...JOIN_WAY_ENDPOINTS, ...ROBOT_ENDPOINTS];
