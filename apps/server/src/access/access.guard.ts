import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { parseLookupCode } from '@yige/domain';
import { Tenants } from '../tenancy/index.js';
import { Keys } from '../platform/crypto/keys.js';
import type { Actor } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import { Callers } from './application/callers.js';
import type { Right } from './right.js';
import { RIGHTS } from './rights.js';

/** The one guard: finds out who asks, and lets through what the rights table names. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly callers: Callers,
    private readonly tenants: Tenants,
    private readonly keys: Keys,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const right = RIGHTS[`${context.getClass().name}.${context.getHandler().name}`];
    if (!right) throw new Problem('ACCESS.DENIED');
    // Also before there is a district.
    if (right.scope === 'machine') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.actor = limitedTo(right, await this.identify(request));
    return true;
  }

  private async identify(request: FastifyRequest): Promise<Actor> {
    const source = this.keys.hmac('attempt-source', request.ip).toString('base64url').slice(0, 22);
    const [scheme = '', credential = ''] = (request.headers.authorization ?? '').split(' ', 2);
    if (scheme === 'Bearer') return this.callers.byToken(credential, source);
    const { id: tenantId } = await this.tenants.default();
    const visitor: Actor = { tenantId, personId: null, sessionId: null, assignments: [], lookupHashes: [], source, device: this.deviceOf(request) };
    if (scheme !== 'Lookup') return visitor;
    const code = parseLookupCode(credential);
    return { ...visitor, lookupHashes: code === null ? [] : this.keys.macs('lookup-hash', code) };
  }

  private deviceOf({ headers: { 'x-device': device } }: FastifyRequest): string | null {
    return typeof device === 'string' && DEVICE.test(device) ? this.keys.hmac('attempt-source', `device/${device}`).toString('base64url').slice(0, 22) : null;
  }
}

/** As the faces make one, by chance. */
const DEVICE = /^[\w-]{16,64}$/;

function limitedTo(right: Right, actor: Actor): Actor {
  const byWechat = actor.identityId != null;
  if (right.roles.includes('anyone') || (right.roles.includes('account') && actor.personId !== null) || (right.roles.includes('identity') && byWechat)) return actor;
  const assignments = actor.assignments.filter((assignment) => right.roles.includes(assignment.role));
  const mayBeReporter = right.roles.includes('reporter') && (actor.lookupHashes.length > 0 || actor.personId !== null || byWechat);
  if (assignments.length === 0 && !mayBeReporter) throw new Problem(actor.personId === null && !byWechat ? 'ACCESS.SIGN_IN_NEEDED' : actor.factorMissing === true ? 'ACCESS.SECOND_FACTOR_NEEDED' : 'ACCESS.DENIED');
  return { ...actor, assignments, posts: actor.assignments };
}
