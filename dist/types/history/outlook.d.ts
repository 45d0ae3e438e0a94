import type { History } from '../generated/history.ts';
import { type Instant } from '../model/instant.ts';
import type { Seen } from './judge-at.ts';
type Outlook = History['outlook'];
/** Where the pace so far would lead by go-live. Only what can be counted is said; where little can be, that. */
export declare function outlookOf(seen: readonly Seen[], now: Instant): Outlook;
export {};
