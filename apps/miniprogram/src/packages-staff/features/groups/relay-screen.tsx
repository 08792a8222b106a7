import { CONSENT_BASES, type ConsentBasis, mayGiveContact, phoneLooksWrong } from '@yige/domain';
import { useState } from 'react';
import type { ClaimCard, Receipt } from '@/contract';
import { ChatPhotos } from '@/features/photos/chat-photos';
import { PhotoChoice } from '@/features/photos/photo-choice';
import { useForm } from '@/features/forms/use-form';
import { wechatFailure } from '@/features/wechat/sign-in';
import { useWechatTexts } from '@/features/wechat/texts';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { copyText } from '@/platform/device';
import { open, PAGES } from '@/platform/navigation';
import { useAction } from '@/platform/use-action';
import { useLoaded } from '@/platform/use-loaded';
import { useShareCard } from '@/platform/wechat';
import { Area, Box, Button, Card, ChoiceChip, CodeWords, Field, Heading, LineInput, notify, Screen, ShareButton, Words } from '@/ui';
import { STAFF } from '../../routes';
import './groups.scss';
import { groupsTexts } from './texts';

const EMPTY = { text: '', basis: '' as ConsentBasis | '', gridId: '', name: '', phone: '' };

interface Filed {
  readonly receipt: Receipt;
  readonly card: ClaimCard;
}

/** Turns what a neighbour said in the group into a request of theirs (替邻居反映), and hands over the card by which they take it over. */
export function RelayScreen() {
  const say = useTexts(groupsTexts);
  const [wechat, common] = [useWechatTexts(), useCommonTexts()];
  const groups = useLoaded(() => api.call('get', '/api/chat-groups'), []);
  const form = useForm('relay', EMPTY);
  const { text, basis, name, phone } = form.fields;
  const gridId = form.fields.gridId || (groups.data?.grids[0]?.id ?? '');
  // A grid has one group, as a rule; of several nobody can tell here in which it was said.
  const [group, ...others] = groups.data?.items.filter(({ grid }) => grid.id === gridId) ?? [];
  const [filed, setFiled] = useState<Filed | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { run, busy } = useAction((error) => setFault(wechatFailure(wechat, common, error)));
  useShareCard({ title: say('relay.card'), path: filed === null ? PAGES.claim : `${PAGES.claim}?c=${filed.card.code}` });
  const send = async (): Promise<void> => {
    const missing = text.trim() === '' ? 'relay.text.missing' : basis === '' ? 'relay.basis.missing' : null;
    setFault(missing === null ? null : say(missing));
    if (missing !== null || basis === '' || phoneLooksWrong(phone)) return;
    const contact = mayGiveContact(basis) ? { ...(name.trim() === '' ? {} : { name: name.trim() }), ...(phone.trim() === '' ? {} : { phone: phone.trim() }) } : {};
    const done = await run(async (key) => {
      const receipt = await form.sendWith((photos) => api.call('post', '/api/requests', {
        headers: { 'Idempotency-Key': key },
        body: {
          text: text.trim(), channel: 'groupRelay', onBehalf: true, consentBasis: basis, ...(gridId === '' ? {} : { gridId }), ...(group && others.length === 0 ? { chatGroupId: group.id } : {}),
          ...(Object.keys(contact).length === 0 ? {} : { contact }), ...(photos.length === 0 ? {} : { attachments: photos }),
        },
      }));
      return { receipt, card: await api.call('post', '/api/requests/{id}/claim', { path: { id: receipt.id }, headers: { 'Idempotency-Key': key } }) };
    });
    if (done === undefined) return;
    form.clear();
    setFiled(done);
  };
  if (filed !== null) return <Done filed={filed} />;
  return (
    <Screen staff title={say('relay.title')} bottom={<Button busy={busy} onClick={() => void send()}>{say('relay.send')}</Button>}>
      <Words className="soft">{say('relay.about')}</Words>
      {groups.state === 'failed' ? <Button tone="plain" wide={false} onClick={groups.reload}>{say('relay.grids.failed')}</Button> : null}
      <Box className="stack">
        <Field label={say('relay.text')} hint={say('relay.text.hint')}>
          <Area label={say('relay.text')} value={text} maxLength={10_000} placeholder={say('relay.text.placeholder')} onChange={(next) => form.change({ text: next })} />
        </Field>
        <PhotoChoice photos={form.photos} onAdd={form.addPhotos} onRemove={form.removePhoto} />
        <ChatPhotos photos={form.photos} onAdd={form.addPhotos} pick={say('relay.photos')} />
        {(groups.data?.grids.length ?? 0) > 1 ? (
          <Field label={say('grid')}>
            <Box className="row" role="radiogroup" label={say('grid')}>
              {groups.data?.grids.map((grid) => <ChoiceChip key={grid.id} chosen={grid.id === gridId} onClick={() => form.change({ gridId: grid.id })}>{grid.name}</ChoiceChip>)}
            </Box>
          </Field>
        ) : null}
        <Field label={say('relay.basis')} hint={say('relay.basis.hint')} error={fault}>
          <Box className="stack stack--tight" role="radiogroup" label={say('relay.basis')}>
            {CONSENT_BASES.map((one) => <ChoiceChip key={one} chosen={one === basis} onClick={() => form.change({ basis: one })}>{say(`relay.basis.${one}`)}</ChoiceChip>)}
          </Box>
        </Field>
        {basis !== '' && mayGiveContact(basis) ? (
          <>
            <Field label={say('relay.phone')} error={phoneLooksWrong(phone) ? say('relay.phone.wrong') : null}>
              <LineInput type="tel" label={say('relay.phone')} value={phone} maxLength={20} autoComplete="off" invalid={phoneLooksWrong(phone)} onChange={(next) => form.change({ phone: next })} />
            </Field>
            <Field label={say('relay.name')}>
              <LineInput label={say('relay.name')} value={name} maxLength={60} autoComplete="off" onChange={(next) => form.change({ name: next })} />
            </Field>
          </>
        ) : null}
      </Box>
    </Screen>
  );
}

function Done({ filed: { receipt, card } }: { filed: Filed }) {
  const say = useTexts(groupsTexts);
  const copy = async (): Promise<void> => {
    notify(say((await copyText(say('relay.message', { code: card.code }))) ? 'copied' : 'notCopied'));
  };
  return (
    <Screen staff title={say('relay.done')} bottom={<Button onClick={() => open(STAFF.request, { id: receipt.id })}>{say('relay.open')}</Button>}>
      <Card tone="jade">
        <Box className="stack">
          <Heading level={2}>{say('relay.claim')}</Heading>
          <CodeWords className="claim-code" code={card.code} />
          <Words className="soft block">{say('relay.claim.words')}</Words>
          <ShareButton>{say('relay.share')}</ShareButton>
          <Button tone="quiet" icon="copy" onClick={() => void copy()}>{say('relay.copy')}</Button>
        </Box>
      </Card>
      <Words className="faint numerals">{say('relay.number', { number: receipt.number })}</Words>
    </Screen>
  );
}
