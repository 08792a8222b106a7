import { ApiError } from '@yige/api-client';
import { useEffect, useRef, useState } from 'react';
import type { Me, NewSession } from '@/contract';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { session } from '@/platform/session';
import { forgetSignOnReturn, HAS_SIGN_ON, leaveForProvider, signOnReturn } from '@/platform/sign-on';
import { useAction } from '@/platform/use-action';
import { sayFailure } from '@/ui';
import { useHomeTexts } from './texts';
import { useInstallation } from './use-installation';

/** What stands between the provider's word and a session: the code of our own second factor. */
interface Proof {
  readonly proof: string;
  readonly leave: string | null;
}

export interface SignOn {
  /** What stands on the button; null where there is no single sign-on, as in a mini-program. */
  readonly label: string | null;
  /** `returning`: the provider's answer is being looked at; `code`: it holds, and a code is still due. */
  readonly stage: 'door' | 'returning' | 'code';
  readonly busy: boolean;
  readonly fault: string | null;
  readonly begin: () => Promise<void>;
  readonly confirm: (code: string) => Promise<void>;
  /** Back to all doors. */
  readonly giveUp: () => void;
}

/** Sign-in at the district's own provider: there, back into this window, and on to `onSignedIn`. */
export function useSignOn(onSignedIn: (me: Me) => void): SignOn {
  const say = useHomeTexts();
  const common = useCommonTexts();
  const installation = useInstallation();
  const [returned] = useState(signOnReturn);
  const [returning, setReturning] = useState(returned?.ticket != null);
  const [proof, setProof] = useState<Proof | null>(null);
  const [fault, setFault] = useState<string | null>(returned !== null && returned.ticket === null ? say('signOn.lost') : null);
  const { run, busy } = useAction((error) => {
    // The server's sentence says what else there is, also while the provider is away.
    setFault((error instanceof ApiError ? error.problem?.detail : undefined) ?? sayFailure(common, error).title);
    if (error instanceof ApiError && error.code === 'ACCESS.SIGN_ON_FAILED') setProof(null);
  });

  const enter = ({ token, expiresAt, me }: NewSession, leave: string | null): void => {
    session.set({ token, expiresAt, me, ...(leave === null ? {} : { leave }) });
    onSignedIn(me);
  };
  const finish = async (ticket: string, answer: string): Promise<void> => {
    const found = await run(() => api.call('post', '/api/sign-on/finish', { body: { ticket, answer } }));
    if (found?.session != null) enter(found.session, found.leave);
    else if (found?.proof != null) setProof({ proof: found.proof, leave: found.leave });
    setReturning(false);
  };
  const finishing = useRef(finish);
  // An answer is taken once, when the window comes back.
  useEffect(() => {
    forgetSignOnReturn();
    if (returned?.ticket != null && session.get() === null) void finishing.current(returned.ticket, returned.answer);
  }, [returned]);

  return {
    label: HAS_SIGN_ON ? (installation?.signOn ?? null) : null,
    stage: proof !== null ? 'code' : returning ? 'returning' : 'door',
    busy,
    fault,
    async begin() {
      setFault(null);
      const start = await run(() => api.call('post', '/api/sign-on', { body: { face: 'phone' } }));
      if (start !== undefined) leaveForProvider(start.address, start.ticket);
    },
    async confirm(code) {
      if (proof === null) return;
      setFault(code === '' ? say('signIn.codeMissing') : null);
      if (code === '') return;
      const made = await run(() => api.call('post', '/api/sign-on/confirm', { body: { proof: proof.proof, code } }));
      if (made !== undefined) enter(made, proof.leave);
    },
    giveUp() {
      setFault(null);
      setProof(null);
    },
  };
}
