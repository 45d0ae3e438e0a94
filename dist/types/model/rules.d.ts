import { catalogue } from '../generated/catalogue.ts';
export type EvidenceType = keyof typeof catalogue;
export type MeasureName<T extends EvidenceType> = keyof (typeof catalogue)[T]['measures'] & string;
export type SetName<T extends EvidenceType> = keyof (typeof catalogue)[T]['sets'] & string;
/** Rule id of a bound: `training/coverage-percent`. */
export declare function boundRule(type: string, measure: string): string;
/** Rule id of a required set: `training/missing-courses`. */
export declare function setRule(type: string, set: string): string;
/** Rules that no bound gives rise to. Those with `false` can't be waived: a waiver of them would be a way round. */
export declare const otherRules: {
    readonly 'checklist/syntax': false;
    readonly 'checklist/unreadable': false;
    readonly 'checklist/unknown-key': false;
    readonly 'checklist/unknown-type': false;
    readonly 'checklist/unknown-name': false;
    readonly 'checklist/missing-key': false;
    readonly 'checklist/value': false;
    readonly 'checklist/unquoted': false;
    readonly 'checklist/limit': false;
    readonly 'checklist/duplicate': false;
    readonly 'checklist/required-bound': false;
    readonly 'policy/syntax': false;
    readonly 'policy/unreadable': false;
    readonly 'policy/unavailable': false;
    readonly 'policy/unpinned': false;
    readonly 'policy/unknown-key': false;
    readonly 'policy/unknown-type': false;
    readonly 'policy/missing-key': false;
    readonly 'policy/value': false;
    readonly 'policy/unquoted': false;
    readonly 'policy/limit': false;
    readonly 'policy/duplicate': false;
    readonly 'policy/cycle': false;
    readonly 'policy/conflict': false;
    readonly 'policy/looser': false;
    readonly 'policy/setting': false;
    readonly 'policy/missing-item': true;
    readonly 'policy/missing-evidence': true;
    readonly 'change-freeze/active': true;
    readonly 'evidence/unusable': true;
    readonly 'evidence/unavailable': false;
    readonly 'evidence/future': true;
    readonly 'evidence/empty': true;
    readonly 'evidence/unmatched': true;
    readonly 'evidence/rows': true;
    readonly 'load-test/thresholds-undecided': true;
    readonly 'load-test/limits-of-file': true;
    readonly 'load-test/exit-code': true;
    readonly 'test-report/exit-code': true;
    readonly 'security-scan/severity-unbounded': true;
    readonly 'github-check/not-successful': true;
    readonly 'sign-off/refused': false;
    readonly 'sign-off/refusals': false;
    readonly 'sign-off/stale': true;
    readonly 'sign-off/does-not-count': true;
    readonly 'sign-off/unreadable': false;
    readonly 'sign-off/condition': true;
    readonly 'sign-off/team': false;
    readonly 'sign-off/unclear': false;
    readonly 'sign-off/not-understood': true;
    readonly 'waiver/does-not-count': false;
    readonly 'waiver/unused': false;
    readonly 'not-applicable/does-not-count': false;
    readonly 'gate/nothing-required': false;
    readonly 'gate/not-authoritative': false;
};
export type OtherRule = keyof typeof otherRules;
/** Whether a waiver may name a rule: one that some evidence type or the gate itself reports. */
export declare function isRule(rule: string): boolean;
/** A refusal, what could not be found out, and what is wrong with the checklist itself stand whatever a waiver says. */
export declare function isWaivable(rule: string): boolean;
/** Every rule id, sorted. */
export declare function allRules(): readonly string[];
