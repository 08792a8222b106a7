import { ApiError } from '@yige/api-client';
import type { Me } from '@/contract';
import type { SayCommon } from '@/i18n/common';
import { api } from '@/platform/api';
import { resident } from '@/platform/resident';
import { session } from '@/platform/session';
import { loginCode } from '@/platform/wechat';
import { sayFailure } from '@/ui';
import type { SayWechat } from './texts';

/** WeChat gave no code: it was refused, or the phone has no network. */
class NoCode extends Error {}

interface Answer {
  readonly token: string;
  readonly expiresAt: string;
  readonly me: Me | null;
}

function keep({ token, expiresAt, me }: Answer): Me | null {
  if (me === null) resident.set({ token, expiresAt });
  else session.set({ token, expiresAt, me });
  return me;
}

/** Signs in whoever holds the phone. @returns who they serve as; null: a resident */
export async function signInByWechat(): Promise<Me | null> {
  const code = await loginCode();
  if (code === null) throw new NoCode();
  return keep(await api.call('post', '/api/sessions/wechat', { body: { code } }));
}

/** Ties the WeChat of this phone to the account of an invitation. */
export async function bindByInvitation(invitation: string): Promise<Me | null> {
  const token = resident.get()?.token;
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const answer = await api.call('post', '/api/wechat/binding', { body: { invitation }, headers });
  resident.set(null);
  return keep(answer);
}

/** The number of this WeChat, by a code of the phone button. Only somebody who came by WeChat is asked about. */
export async function phoneBehind(code: string): Promise<string> {
  if (session.get() === null && resident.get() === null) await signInByWechat();
  return (await api.call('post', '/api/wechat/phone', { body: { code } })).phone;
}

/** The server's own sentence first: it says what goes on without WeChat. */
export function wechatFailure(say: SayWechat, common: SayCommon, error: unknown): string {
  if (error instanceof NoCode) return say('failed');
  return (error instanceof ApiError ? error.problem?.detail : undefined) ?? sayFailure(common, error).title;
}
