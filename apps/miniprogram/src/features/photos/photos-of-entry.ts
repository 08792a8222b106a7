import type { Attachment, RequestDetail } from '@/contract';

type Told = Pick<RequestDetail, 'attachments' | 'timeline'>;

/** What came with the report itself; what was added later stands where it was added. */
export function photosOfReport(told: Told): Attachment[] {
  return told.attachments.filter((photo) => photo.part === 'report' && lineOf(photo, told)?.type !== 'supplied');
}

/** The photos that came with one answer, or with what the reporter added. */
export function photosOfEntry(told: Told, seq: number): Attachment[] {
  return told.attachments.filter((photo) => {
    const line = lineOf(photo, told);
    return line?.seq === seq && line.type !== 'submitted';
  });
}

/** A photo is uploaded before its words are sent: it belongs to the first that was sent after it. */
function lineOf({ part, uploadedAt }: Attachment, { timeline }: Told): RequestDetail['timeline'][number] | undefined {
  const lines = timeline.filter(({ type }) => (part === 'answer' ? type === 'resolved' : type === 'submitted' || type === 'supplied'));
  const uploaded = Date.parse(uploadedAt);
  return lines.find(({ at }) => Date.parse(at) >= uploaded) ?? lines[lines.length - 1];
}
