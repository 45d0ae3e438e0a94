/** ASCII only: a Kelvin sign must not become a k. */
export declare function personKey(principal: string): string;
export declare function samePerson(a: string, b: string): boolean;
export declare function isTeam(principal: string): boolean;
/** GitHub marks the accounts of apps so; they can't answer for anything. */
export declare function isBot(principal: string): boolean;
/** A GitHub login, a team `@org/team`, or an e-mail address; plain ASCII, so that look-alikes can't pass for a person. */
export declare function isPrincipal(text: string): boolean;
