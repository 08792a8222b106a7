import type { Attachment, RequestDetail } from '@/contract';

type Told = Pick<RequestDetail, 'attachments' | 'timeline'>;

export function photosOfReport({ attachments }: Pick<Told, 'attachments'>): Attachment[] {
  return attachments.filter(({ part }) => part === 'report');
}

/** The photos that came with one answer of the timeline. A photo is uploaded before its answer is sent: it belongs to the first answer after it. */
export function photosOfAnswer({ attachments, timeline }: Told, seq: number): Attachment[] {
  const answers = timeline.filter(({ type }) => type === 'resolved').map((entry) => ({ seq: entry.seq, at: Date.parse(entry.at) }));
  const last = answers[answers.length - 1]?.seq;
  return attachments.filter(({ part, uploadedAt }) => {
    if (part !== 'answer') return false;
    const uploaded = Date.parse(uploadedAt);
    return (answers.find(({ at }) => at >= uploaded)?.seq ?? last) === seq;
  });
}
