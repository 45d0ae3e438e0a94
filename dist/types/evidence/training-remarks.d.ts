import type { Remark } from '../model/observation.ts';
import type { EntryOf } from './type.ts';
/** What is known of the records, where people are without one. */
export interface Blamed {
    /** Records of people on the roster, and of others. */
    readonly matched: number;
    readonly unmatched: number;
    /** The highest score, where one is asked for; null where no record has any. */
    readonly bestScore: number | null;
    /** What could tell that somebody completed, where no record of anybody on the roster says so. */
    readonly blamed: 'status' | 'nothing' | null;
}
/** Training is measured over everyone who should be trained, not over who was enrolled. */
export declare const ownRoster: Remark;
export declare function unmatchedRemark(unmatched: number, matched: number): Remark;
/** What to do about the people without a record that counts: the likeliest reason first. */
export declare function howToCover(untrained: number, { matched, unmatched, bestScore, blamed }: Blamed, { minScorePercent }: EntryOf<'training'>): string;
