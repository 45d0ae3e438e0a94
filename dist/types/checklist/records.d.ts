import type { Checklist } from '../generated/checklist.ts';
import type { Approval, Statement } from '../model/records.ts';
/** The checklist's sign-offs as statements: declared, for nothing but a typed name proves them. */
export declare function declaredStatements({ signOffs }: Checklist, timezone: string): readonly Statement[];
/** The checklist's waivers and not-applicables. */
export declare function approvalsOf({ waivers, notApplicable }: Checklist, timezone: string): readonly Approval[];
