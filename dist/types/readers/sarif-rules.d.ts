import { type JsonObject } from './json-object.ts';
/** What the rule of a result adds to it. */
export interface Rule {
    readonly level: unknown;
    /** `security-severity` as it is written; undefined where there is none. */
    readonly severity: unknown;
}
/** The rule of a result: by its index in the tool component that the result names, else by its id (SARIF §3.27.5 to 7). */
export declare function ruleOf(run: JsonObject, result: JsonObject): Rule;
