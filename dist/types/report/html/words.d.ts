import type { Report } from '../../generated/report.ts';
import { type Html } from './markup.ts';
/** A message as a sentence; what begins with a name of a file or of a person keeps it as it is. */
export declare function sentence(text: string): string;
/** What a remedy asks for, without the command that does it: for who never sees a terminal. */
export declare function plainStep(remedy: string): string;
/** Digests within a text as such, shortened on a screen, whole when copied and on paper; flags of a command in one piece. */
export declare function withCode(text: string): readonly Html[];
export declare function time(instant: string): Html;
/** "Not ready". */
export declare function verdictWords({ verdict }: Report): string;
/** "Triage line · 2026.12 · production", or the file's name where nothing else is known. */
export declare function subjectOf({ service, release, environment, inputs }: Report): string;
export declare const assuranceWords: {
    readonly declared: 'claimed';
    readonly authenticated: 'GitHub says who';
    readonly signed: 'signed with a key';
};
