/** A code by which residents join a group; the platform makes the next group when one is full. */
export interface JoinWay {
  /** Up to 30 characters, seen by staff alone. */
  readonly remark: string;
  /** 1 to 5. */
  readonly chatIds: readonly string[];
  /** Up to 30 characters; it comes back with whoever joined by this code. */
  readonly state: string;
  /** Up to 40 characters: groups that are made are called so, with a number. */
  readonly baseName: string;
}

export interface CustomerGroup {
  readonly chatId: string;
  readonly name: string;
  /** The member of staff whose group it is. */
  readonly owner: string;
  readonly members: number;
}

export interface Broadcast {
  /** Owner of the groups, who confirms it by hand: nothing is sent without. */
  readonly sender: string;
  readonly chatIds: readonly string[];
  /** Up to 4000 bytes. */
  readonly text: string;
  readonly link?: { readonly title: string; readonly url: string; readonly description: string };
}

export type BroadcastState = 'waiting' | 'sent' | 'notInGroup' | 'tooMany';

/** Groups of residents whose owner is staff (客户群, wechat.md §6.3); null where no company is configured. */
export abstract class CustomerGroups {
  /** @returns its id @throws Refused, Unreachable, Unsure, as all of these */
  abstract addJoinWay(way: JoinWay, signal?: AbortSignal): Promise<string>;
  /** Its picture, a JPEG or PNG, which is the same for as long as it stands. */
  abstract pictureOf(wayId: string, signal?: AbortSignal): Promise<Buffer>;
  /** What is printed goes on leading there. */
  abstract changeJoinWay(wayId: string, way: JoinWay, signal?: AbortSignal): Promise<void>;
  abstract removeJoinWay(wayId: string, signal?: AbortSignal): Promise<void>;
  /** The group behind an `opengid`; null for one that is not this company's. */
  abstract chatOf(opengid: string, signal?: AbortSignal): Promise<string | null>;
  abstract group(chatId: string, signal?: AbortSignal): Promise<CustomerGroup>;
  /** A page of groups, of these owners or of all. */
  abstract groups(owners: readonly string[], cursor: string): Promise<{ readonly chatIds: readonly string[]; readonly next: string }>;
  /** @returns the id of what waits for its owner, and the groups that it will not reach */
  abstract plan(broadcast: Broadcast, signal?: AbortSignal): Promise<{ readonly messageId: string; readonly failed: readonly string[] }>;
  abstract stateOf(messageId: string, sender: string, signal?: AbortSignal): Promise<ReadonlyMap<string, BroadcastState>>;
}
