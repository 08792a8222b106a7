import type { Attachment, TimelineEntry } from '@/contract';
import { photosOfEntry, photosOfReport } from './photos-of-entry';

const photo = (id: string, part: 'report' | 'answer', time: string): Attachment => ({ id, part, uploadedAt: `2026-03-02T${time}:00.000Z`, width: 1, height: 1 });
const entry = (seq: number, type: TimelineEntry['type'], time: string) => ({ seq, type, at: `2026-03-02T${time}:00.000Z` }) as TimelineEntry;
const timeline = [entry(1, 'submitted', '08:00'), entry(2, 'resolved', '10:00'), entry(3, 'reopened', '11:00'), entry(4, 'resolved', '15:00')];
const attachments = [photo('before', 'report', '07:59'), photo('first', 'answer', '09:58'), photo('second', 'answer', '14:59'), photo('same moment', 'answer', '15:00')];
const ids = (photos: readonly Attachment[]): string[] => photos.map(({ id }) => id);

describe('photos of an answer', () => {
  it('stand under the answer that they came with, also when there was a second one', () => {
    expect(ids(photosOfEntry({ attachments, timeline }, 2))).toEqual(['first']);
    expect(ids(photosOfEntry({ attachments, timeline }, 4))).toEqual(['second', 'same moment']);
  });

  it('stand under no other line', () => {
    expect(photosOfEntry({ attachments, timeline }, 1)).toEqual([]);
    expect(photosOfEntry({ attachments, timeline }, 3)).toEqual([]);
  });

  it('are never lost: one without an answer after it stands under the last', () => {
    expect(ids(photosOfEntry({ attachments: [photo('late', 'answer', '23:00')], timeline }, 4))).toEqual(['late']);
  });

  it('are told apart from what the resident sent', () => {
    expect(ids(photosOfReport({ attachments, timeline }))).toEqual(['before']);
  });
});

describe('photos that the reporter added when asked', () => {
  const told = {
    attachments: [photo('first', 'report', '07:59'), photo('added', 'report', '09:30')],
    timeline: [entry(1, 'submitted', '08:00'), entry(2, 'asked', '09:00'), entry(3, 'supplied', '09:31')],
  };

  it('stand under what was added and not under the report', () => {
    expect(ids(photosOfEntry(told, 3))).toEqual(['added']);
    expect(ids(photosOfReport(told))).toEqual(['first']);
    expect(photosOfEntry(told, 1)).toEqual([]);
  });
});
