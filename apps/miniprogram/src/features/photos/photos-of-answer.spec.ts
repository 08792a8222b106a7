import type { Attachment, TimelineEntry } from '@/contract';
import { photosOfAnswer, photosOfReport } from './photos-of-answer';

const photo = (id: string, part: 'report' | 'answer', time: string): Attachment => ({ id, part, uploadedAt: `2026-03-02T${time}:00.000Z`, width: 1, height: 1 });
const entry = (seq: number, type: TimelineEntry['type'], time: string) => ({ seq, type, at: `2026-03-02T${time}:00.000Z` }) as TimelineEntry;
const timeline = [entry(1, 'submitted', '08:00'), entry(2, 'resolved', '10:00'), entry(3, 'reopened', '11:00'), entry(4, 'resolved', '15:00')];
const attachments = [photo('before', 'report', '07:59'), photo('first', 'answer', '09:58'), photo('second', 'answer', '14:59'), photo('same moment', 'answer', '15:00')];
const ids = (photos: readonly Attachment[]): string[] => photos.map(({ id }) => id);

describe('photos of an answer', () => {
  it('stand under the answer that they came with, also when there was a second one', () => {
    expect(ids(photosOfAnswer({ attachments, timeline }, 2))).toEqual(['first']);
    expect(ids(photosOfAnswer({ attachments, timeline }, 4))).toEqual(['second', 'same moment']);
  });

  it('stand under no other line', () => {
    expect(photosOfAnswer({ attachments, timeline }, 1)).toEqual([]);
    expect(photosOfAnswer({ attachments, timeline }, 3)).toEqual([]);
  });

  it('are never lost: one without an answer after it stands under the last', () => {
    expect(ids(photosOfAnswer({ attachments: [photo('late', 'answer', '23:00')], timeline }, 4))).toEqual(['late']);
  });

  it('are told apart from what the resident sent', () => {
    expect(ids(photosOfReport({ attachments }))).toEqual(['before']);
  });
});
