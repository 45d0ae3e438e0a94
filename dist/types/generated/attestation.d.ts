export type Commit = string;
export type Sha256 = string;
export type Instant = string;
/**
 * A verdict as an in-toto Statement v1 with SLSA's verification summary. Readers ignore fields that they do not know.
 */
export interface Attestation {
    _type: 'https://in-toto.io/Statement/v1';
    /**
     * What the verdict is about: the commit, and artefacts by their SHA-256. Signers that know no commits name artefacts alone.
     *
     * @minItems 1
     * @maxItems 1024
     */
    subject: Subject[];
    predicateType: 'https://slsa.dev/verification_summary/v1';
    predicate: Predicate;
}
export interface Subject {
    /**
     * For people; what counts is the digest.
     */
    name: string;
    digest: Digest;
}
/**
 * By gitCommit or sha256.
 */
export interface Digest {
    gitCommit?: Commit;
    sha256?: Sha256;
}
/**
 * Fields of the verification summary; environment, commit, report, validUntil and inputs are extensions.
 */
export interface Predicate {
    verifier: {
        id: 'pkg:npm/go-live-gate';
        /**
         * Name of the tool to its version.
         */
        version: {
            [k: string]: string;
        };
    };
    timeVerified: Instant;
    /**
     * service@release, each percent-encoded.
     */
    resourceUri: string;
    /**
     * The one policy; of several the digest of their list as sha256sum prints it; of none the checklist.
     */
    policy: {
        uri: string;
        digest: Sha256Set;
    };
    verificationResult: 'PASSED' | 'FAILED';
    /**
     * GO_LIVE_READY or FAILED.
     *
     * @minItems 1
     */
    verifiedLevels: string[];
    /**
     * Null where every item was judged.
     */
    environment: string | null;
    /**
     * The commit that was judged, also where the signer names artefacts alone.
     */
    commit: Commit | null;
    /**
     * Digest of the whole report in JSON, as --format json writes it.
     */
    report: {
        sha256: Sha256;
    };
    /**
     * When something that a passed verdict rests on lapses; null where nothing does.
     */
    validUntil: Instant | null;
    /**
     * Every file that the verdict was judged from, each once.
     *
     * @minItems 1
     */
    inputs: Input[];
}
export interface Sha256Set {
    sha256: Sha256;
}
export interface Input {
    /**
     * As what it was judged. A record is a signed statement or its signature.
     */
    name: 'checklist' | 'policy' | 'record' | 'evidence';
    /**
     * Path relative to the root, or the address of a policy.
     */
    uri: string;
    digest: Sha256Set;
}
