import type { Attestation, Input, Predicate, Subject } from '../generated/attestation.ts';
import type { Report } from '../generated/report.ts';
export declare const statementType = "https://in-toto.io/Statement/v1";
export declare const predicateType = "https://slsa.dev/verification_summary/v1";
export declare const verifierId = "pkg:npm/go-live-gate";
export declare const readyLevel = "GO_LIVE_READY";
export interface AttestationOptions {
    /** What the verdict is about: at most one commit, and artefacts. */
    readonly subjects: readonly Subject[];
    /** Of a text, in hex. */
    readonly sha256: (text: string) => string;
    /** False where the verdict must not open anything, as in report-only mode. */
    readonly mayPass?: boolean;
}
/** Of one report alone, for an attestation has one verdict. Throws `GateError` where there is nothing to attest. */
export declare function attestation(reports: readonly Report[], { attestation: options }?: {
    readonly attestation?: AttestationOptions;
}): string;
/** The verdict as an in-toto statement. Passed only where the report is ready and authoritative; never for a rehearsal. */
export declare function attestationOf(report: Report, { subjects, sha256, mayPass }: AttestationOptions): Attestation;
/** Why a report can't be attested at all; null where it can. */
export declare function nothingToAttest({ service, release, inputs }: Report): string | null;
/** `service@release`, each with what could be mistaken for the separator encoded. */
export declare function resourceUri({ service, release }: Pick<Report, 'service' | 'release'>): string;
/** Every file that the verdict was judged from, each once, sorted. */
export declare function inputsOf({ inputs: { checklist, policies, records }, items }: Report): readonly Input[];
interface Digested {
    readonly uri: string;
    readonly sha256: string;
}
/** The one policy; of several the digest of a list as sha256sum prints it; of none the checklist itself. */
export declare function policyOf(checklist: Digested, policies: readonly Digested[], sha256: (text: string) => string): Predicate['policy'];
export {};
