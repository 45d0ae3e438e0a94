import type { Checklist } from '../generated/checklist.ts';
import type { Finding } from '../model/finding.ts';
import type { GitHub } from '../model/github.ts';
import type { Remark } from '../model/observation.ts';
import type { Approval, Statement } from '../model/records.ts';
import type { Demands } from '../policy/demands.ts';
export interface Hearing {
    readonly checklist: Checklist;
    readonly demands: Demands;
    readonly github: GitHub | null;
    /** What was said elsewhere, and whose teams must therefore be known. */
    readonly statements: readonly Statement[];
    readonly approvals: readonly Approval[];
    readonly timezone: string;
}
export interface Witnessed {
    /** With the members of teams in their place, as far as they are known. */
    readonly demands: Demands;
    readonly statements: readonly Statement[];
    readonly findings: readonly Finding[];
    /** Why GitHub could not be heard, where it had to be: then nobody knows who refused. */
    readonly unheard: Remark | null;
    readonly unknownTeam: Pick<Remark, 'message' | 'remedy'> | null;
}
/** Hears what people said on GitHub, where the checklist asks for it, and who belongs to the teams that matter. */
export declare function hear({ checklist, demands, github, statements, approvals, timezone }: Hearing): Promise<Witnessed>;
