import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Ports } from '../model/ports.ts';
import type { PolicyFile } from './policy-file.ts';
/** A policy as somebody names it. */
export interface NamedPolicy {
    readonly text: string;
    /** Where it is named: in the checklist, or in a policy; for a flag the checklist's first line. */
    readonly place: Place;
    /** Folder of the file that names it: paths may start there as well as at the root. */
    readonly folder: string;
}
export interface Resolved {
    /** Each once, in the order in which they are named, with what they include. */
    readonly policies: readonly PolicyFile[];
    /** What is wrong with them: errors that leave them unusable. */
    readonly invalid: readonly Finding[];
    /** What could not be found out. */
    readonly unavailable: readonly Finding[];
    /** Of every policy that could be parsed: where its parts stand. */
    readonly places: ReadonlyMap<string, PolicyFile['locate']>;
}
/** Reads every policy that is named and what those include. Nothing is thrown for what a policy says or a world that fails. */
export declare function resolvePolicies(named: readonly NamedPolicy[], ports: Ports): Promise<Resolved>;
