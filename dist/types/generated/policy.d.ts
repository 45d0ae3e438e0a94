export type Reference = string;
/**
 * A GitHub login, a team "@org/team", or an e-mail address.
 */
export type Principal = string;
export type Id = string;
/**
 * Roles that may waive the freeze; without it those that the item "change-freeze" names.
 *
 * @maxItems 50
 */
export type Roles = Id[];
export type Environment = string;
/**
 * Roles that may waive the item. Empty or left out: nobody.
 *
 * @maxItems 50
 */
export type Roles1 = Id[];
/**
 * Roles that may say that the item is not applicable. Empty or left out: nobody.
 *
 * @maxItems 50
 */
export type Roles2 = Id[];
/**
 * One thing that is measured or verified.
 */
export type Evidence = Engagement | Survey | Training | HazardLog | DefectLog | SignOff | LoadTest | Concerns | TestReport | Accessibility | SecurityScan | GithubCheck | Deployment | Rehearsal | Document | ActionLog | Outcomes | Measurement;
/**
 * Names that must all be there: groups from which somebody attended.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names = [string, ...string[]];
/**
 * Where the results are single responses: the answers that are favourable, as the form writes them.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names1 = [string, ...string[]];
/**
 * Names that must all be there: groups that were surveyed.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names2 = [string, ...string[]];
/**
 * Roster columns whose combinations are the groups: [site, shift] measures each shift of each site.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names3 = [string, ...string[]];
/**
 * Names that must all be there: courses that each person must have completed.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names4 = [string, ...string[]];
/**
 * Names that must all be there: scenarios or labels that were loaded.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names5 = [string, ...string[]];
/**
 * Names that must all be there: sites that were loaded.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names6 = [string, ...string[]];
/**
 * Names that must all be there: suites that must have run.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names7 = [string, ...string[]];
/**
 * Names that must all be there: addresses of the pages that must have been scanned, without query.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names8 = [string, ...string[]];
/**
 * Names that must all be there: standards whose rules were all run on every page, such as wcag2aa, wcag21aa, wcag22aa or best-practice. A run of level AA without level A is not AA.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names9 = [string, ...string[]];
/**
 * Names that must all be there: tools that must have scanned, as the files name them.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names10 = [string, ...string[]];
/**
 * Names that must all be there: checks that succeeded on this commit. A workflow's job has the name that the pull request shows.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names11 = [string, ...string[]];
/**
 * Names that must all be there: kinds of rehearsal whose last run must have succeeded.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names12 = [string, ...string[]];
/**
 * Names that must all be there: headings that the documents must have.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names13 = [string, ...string[]];
/**
 * Names that must all be there: beneficiaries for whom an outcome can be measured.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names14 = [string, ...string[]];
/**
 * What an organisation demands of every checklist. A checklist can be stricter, never looser.
 */
export interface Policy {
    /**
     * Version of this format.
     */
    version: 1;
    /**
     * Name of the policy. Reports say it wherever the policy is the reason.
     */
    policy: string;
    /**
     * The policy in plain words.
     */
    title?: string;
    /**
     * Other policies that this one includes: a built-in name, a path, or owner/repo/path@<40-hex commit>.
     *
     * @minItems 1
     * @maxItems 50
     */
    policies?: [Reference, ...Reference[]];
    /**
     * Role: the people who hold it. A checklist may narrow a role that a policy defines, and never widens it; somebody holds it who stands in every table of it.
     */
    roles?: {
        /**
         * @minItems 1
         * @maxItems 500
         */
        [k: string]: [Principal, ...Principal[]];
    };
    /**
     * Who may sign with which key: a file for ssh-keygen ("ALLOWED SIGNERS" in its manual) that lies beside this policy. A signed sign-off counts only where every policy that names such a file knows the key.
     */
    allowedSigners?: string;
    /**
     * Keys that are valid no longer, whenever they signed: public keys, one a line, or a revocation list made by ssh-keygen -k. It lies beside this policy and goes with "allowedSigners".
     */
    revokedSigners?: string;
    /**
     * The longest that a waiver may last from its approval. It can only be shorter than 90d.
     */
    waiverLimit?: string;
    /**
     * Times in which nothing goes live. They are the item "change-freeze".
     *
     * @minItems 1
     * @maxItems 500
     */
    freezes?: [Freeze, ...Freeze[]];
    /**
     * What every checklist must show. An item that a checklist lacks is not satisfied.
     *
     * @minItems 1
     * @maxItems 2000
     */
    items?: [Item, ...Item[]];
}
/**
 * A time in which nothing goes live.
 */
export interface Freeze {
    /**
     * The first instant of the freeze.
     */
    from: string;
    /**
     * The first instant after it.
     */
    to: string;
    /**
     * Why nothing goes live then.
     */
    why: string;
    waivableBy?: Roles;
}
/**
 * One thing that every checklist must show.
 */
export interface Item {
    /**
     * The item of the checklist that this joins.
     */
    id: string;
    /**
     * The item in plain words, where the checklist has no words of its own.
     */
    title?: string;
    /**
     * Why it is asked; printed when the item blocks.
     */
    why?: string;
    /**
     * Where the demand comes from: standards, inquiries, reports. "explain" prints them beside the item.
     *
     * @minItems 1
     * @maxItems 50
     */
    sources?: [Source, ...Source[]];
    /**
     * What no source says and this policy decided: which of its figures are its owners' own judgement.
     */
    ownChoice?: string;
    /**
     * A standard category or any other word in kebab case.
     */
    category?: string;
    /**
     * Default: required, whatever the checklist says. An advisory item leaves the level to the checklist.
     */
    level?: 'required' | 'advisory';
    /**
     * Environments that the item is asked for; default all. A checklist may add others.
     *
     * @minItems 1
     * @maxItems 50
     */
    environments?: [Environment, ...Environment[]];
    waivableBy?: Roles1;
    notApplicableBy?: Roles2;
    /**
     * Before it, what this policy asks of the item is only reported.
     */
    enforceFrom?: string;
    /**
     * What must be measured, and what must be reached. An entry joins the checklist's of the same type and id (sign-offs: role); one without id joins every one of its type.
     *
     * @minItems 1
     * @maxItems 100
     */
    evidence?: [Evidence, ...Evidence[]];
}
/**
 * A standard, an inquiry or a report that a demand rests on.
 */
export interface Source {
    /**
     * What it is, so that somebody can find it: who published it, what it is called, when.
     */
    title: string;
    /**
     * What it says of this, in a sentence.
     */
    says?: string;
    /**
     * Its address.
     */
    url?: string;
}
/**
 * Sessions in which the people who will use the service were asked and heard.
 */
export interface Engagement {
    /**
     * Sessions in which the people who will use the service were asked and heard.
     */
    type: 'engagement';
    /**
     * Needed only to tell two entries of one type in one item apart.
     */
    id?: string;
    /**
     * What this evidence is, in your own words.
     */
    description?: string;
    /**
     * At least this much: sessions held.
     */
    minSessions?: number;
    /**
     * At most this much: sessions held.
     */
    maxSessions?: number;
    /**
     * At least this much: invited people who attended, weakest group.
     */
    minParticipationPercent?: number;
    /**
     * At most this much: invited people who attended, weakest group.
     */
    maxParticipationPercent?: number;
    /**
     * At least this much: feedback that has a dated answer.
     */
    minFeedbackAnsweredPercent?: number;
    /**
     * At most this much: feedback that has a dated answer.
     */
    maxFeedbackAnsweredPercent?: number;
    /**
     * At least this much: time since the last session.
     */
    minAge?: string;
    /**
     * At most this much: time since the last session.
     */
    maxAge?: string;
    /**
     * At least this much: time from the first session to go-live.
     */
    minLeadTime?: string;
    /**
     * At most this much: time from the first session to go-live.
     */
    maxLeadTime?: string;
    /**
     * At least this much: rows that "where" or "headerRow" left out, highest of the tables.
     */
    minExcludedPercent?: number;
    /**
     * At most this much: rows that "where" or "headerRow" left out, highest of the tables.
     */
    maxExcludedPercent?: number;
    requireGroups?: Names;
}
/**
 * A survey of staff or users, counted over those who were asked.
 */
export interface Survey {
    /**
     * A survey of staff or users, counted over those who were asked.
     */
    type: 'survey';
    /**
     * Needed only to tell two entries of one type in one item apart.
     */
    id?: string;
    /**
     * What this evidence is, in your own words.
     */
    description?: string;
    favourableAnswers?: Names1;
    /**
     * At least this much: people asked who answered, weakest group.
     */
    minResponsePercent?: number;
    /**
     * At most this much: people asked who answered, weakest group.
     */
    maxResponsePercent?: number;
    /**
     * At least this much: answers that were favourable, weakest group.
     */
    minFavourablePercent?: number;
    /**
     * At most this much: answers that were favourable, weakest group.
     */
    maxFavourablePercent?: number;
    /**
     * At least this much: people who answered.
     */
    minResponded?: number;
    /**
     * At most this much: people who answered.
     */
    maxResponded?: number;
    /**
     * At least this much: time since the survey.
     */
    minAge?: string;
    /**
     * At most this much: time since the survey.
     */
    maxAge?: string;
    /**
     * At least this much: rows that "where" or "headerRow" left out, highest of the tables.
     */
    minExcludedPercent?: number;
    /**
     * At most this much: rows that "where" or "headerRow" left out, highest of the tables.
     */
    maxExcludedPercent?: number;
    requireGroups?: Names2;
}
/**
 * Training measured over the roster: everyone who should be trained, not everyone who came.
 */
export interface Training {
    /**
     * Training measured over the roster: everyone who should be trained, not everyone who came.
     */
    type: 'training';
    /**
     * Needed only to tell two entries of one type in one item apart.
     */
    id?: string;
    /**
     * What this evidence is, in your own words.
     */
    description?: string;
    groupBy?: Names3;
    /**
     * A record counts only with at least this score.
     */
    minScorePercent?: number;
    /**
     * A record counts only if it is no older than this on the day of go-live.
     */
    maxAge?: string;
    /**
     * At least this much: people on the roster.
     */
    minPeople?: number;
    /**
     * At most this much: people on the roster.
     */
    maxPeople?: number;
    /**
     * At least this much: people on the roster who are trained.
     */
    minCoveragePercent?: number;
    /**
     * At most this much: people on the roster who are trained.
     */
    maxCoveragePercent?: number;
    /**
     * At least this much: people trained in the weakest group.
     */
    minGroupCoveragePercent?: number;
    /**
     * At most this much: people trained in the weakest group.
     */
    maxGroupCoveragePercent?: number;
    /**
     * At least this much: rows that "where" or "headerRow" left out, highest of the tables.
     */
    minExcludedPercent?: number;
    /**
     * At most this much: rows that "where" or "headerRow" left out, highest of the tables.
     */
    maxExcludedPercent?: number;
    requireCourses?: Names4;
}
/**
 * The hazard log of the clinical or operational safety case.
 */
export interface HazardLog {
    /**
     * The hazard log of the clinical or operational safety case.
     */
    type: 'hazardLog';
    /**
     * Needed only to tell two entries of one type in one item apart.
     */
    id?: string;
    /**
     * What this evidence is, in your own words.
     */
    description?: string;
    /**
     * The risk matrix of your organisation, where it is not the NHS clinical risk matrix: a row for each likelihood from very low to very high, in it the risk (1 to 5) for each severity from minor to catastrophic. The risk may only rise with either.
     *
     * @minItems 5
     * @maxItems 5
     */
    matrix?: [
        [
            number,
            number,
            number,
            number,
            number
        ],
        [
            number,
            number,
            number,
            number,
            number
        ],
        [
            number,
            number,
            number,
            number,
            number
        ],
        [
            number,
            number,
            number,
            number,
            number
        ],
        [
            number,
            number,
            number,
            number,
            number
        ]
    ];
    /**
     * At least this much: hazards in the log.
     */
    minHazards?: number;
    /**
     * At most this much: hazards in the log.
     */
    maxHazards?: number;
    /**
     * At least this much: highest residual risk (1 to 5).
     */
    minResidualRisk?: number;
    /**
     * At most this much: highest residual risk (1 to 5).
     */
    maxResidualRisk?: number;
    /**
     * At least this much: hazards without a residual rating.
     */
    minUnrated?: number;
    /**
     * At most this much: hazards without a residual rating.
     */
    maxUnrated?: number;
    /**
     * At least this much: hazards without a control.
     */
    minUncontrolled?: number;
    /**
     * At most this much: hazards without a control.
     */
    maxUncontrolled?: number;
    /**
     * At least this much: hazards without an owner.
     */
    minUnowned?: number;
    /**
     * At most this much: hazards without an owner.
     */
    maxUnowned?: number;
    /**
     * At least this much: rows that "where" or "headerRow" left out, highest of the tables.
     */
    minExcludedPercent?: number;
    /**
     * At most this much: rows that "where" or "headerRow" left out, highest of the tables.
     */
    maxExcludedPercent?: number;
}
/**
 * Known defects and how grave they are.
 */
export interface DefectLog {
    /**
     * Known defects and how grave they are.
     */
    type: 'defectLog';
    /**
     * Needed only to tell two entries of one type in one item apart.
     */
    id?: string;
    /**
     * What this evidence is, in your own words.
     */
    description?: string;
    /**
     * At least this much: critical defects open.
     */
    minOpenCritical?: number;
    /**
     * At most this much: critical defects open.
     */
    maxOpenCritical?: number;
    /**
     * At least this much: high defects open.
     */
    minOpenHigh?: number;
    /**
     * At most this much: high defects open.
     */
    maxOpenHigh?: number;
    /**
     * At least this much: medium defects open.
     */
    minOpenMedium?: number;
    /**
     * At most this much: medium defects open.
     */
    maxOpenMedium?: number;
    /**
     * At least this much: low defects open.
     */
    minOpenLow?: number;
    /**
     * At most this much: low defects open.
     */
    maxOpenLow?: number;
    /**
     * At least this much: defects without a known severity.
     */
    minUnclassified?: number;
    /**
     * At most this much: defects without a known severity.
     */
    maxUnclassified?: number;
    /**
     * At least this much: defects recorded.
     */
    minRecorded?: number;
    /**
     * At most this much: defects recorded.
     */
    maxRecorded?: number;
    /**
     * At least this much: rows that "where" or "headerRow" left out, highest of the tables.
     */
    minExcludedPercent?: number;
    /**
     * At most this much: rows that "where" or "headerRow" left out, highest of the tables.
     */
    maxExcludedPercent?: number;
}
/**
 * A named person, in a role, accepts this item on the evidence as it stands.
 */
export interface SignOff {
    /**
     * A named person, in a role, accepts this item on the evidence as it stands.
     */
    type: 'signOff';
    /**
     * What is signed for, in your own words.
     */
    description?: string;
    /**
     * The role that signs; its people stand under "roles".
     */
    role: string;
    /**
     * A sign-off counts only if it is no older than this on the day of go-live.
     */
    maxAge?: string;
    /**
     * How the sign-off must be proved: typed here (declared), by GitHub (authenticated), by an SSH signature (signed).
     */
    minAssurance?: 'declared' | 'authenticated' | 'signed';
    /**
     * The person may not be the item's owner, nor a bot.
     */
    requireIndependent?: boolean;
    /**
     * At least so many different people sign.
     */
    minSignOffs?: number;
    /**
     * At most so many open conditions.
     */
    maxOpenConditions?: number;
}
/**
 * Results of load tests, as the tool wrote them.
 */
export interface LoadTest {
    /**
     * Results of load tests, as the tool wrote them.
     */
    type: 'loadTest';
    /**
     * Needed only to tell two entries of one type in one item apart.
     */
    id?: string;
    /**
     * What this evidence is, in your own words.
     */
    description?: string;
    /**
     * Told by content where it is not given.
     */
    format?: 'k6-summary' | 'k6-legacy-summary' | 'k6-machine-summary' | 'k6-points' | 'jmeter-csv' | 'jmeter-xml' | 'jmeter-statistics' | 'locust-csv' | 'locust-json' | 'gatling-stats' | 'gatling-assertions' | 'artillery' | 'autocannon' | 'vegeta' | 'oha' | 'hey-text' | 'hey-csv' | 'wrk-text' | 'ab-text';
    /**
     * The load expected at the busiest time, for each result.
     */
    expectedPeak?: {
        requestsPerSecond?: number;
        concurrentUsers?: number;
    };
    /**
     * The tool's exit code; other than 0 the run does not count.
     */
    exitCode?: number;
    /**
     * At least this much: requests made.
     */
    minRequests?: number;
    /**
     * At most this much: requests made.
     */
    maxRequests?: number;
    /**
     * At least this much: requests per second.
     */
    minRequestsPerSecond?: number;
    /**
     * At most this much: requests per second.
     */
    maxRequestsPerSecond?: number;
    /**
     * At least this much: users at once.
     */
    minConcurrentUsers?: number;
    /**
     * At most this much: users at once.
     */
    maxConcurrentUsers?: number;
    /**
     * At least this much: load reached, as a multiple of the expected peak.
     */
    minPeakMultiple?: number;
    /**
     * At most this much: load reached, as a multiple of the expected peak.
     */
    maxPeakMultiple?: number;
    /**
     * At least this much: length of the run.
     */
    minDuration?: string;
    /**
     * At most this much: length of the run.
     */
    maxDuration?: string;
    /**
     * At least this much: requests that failed.
     */
    minErrorPercent?: number;
    /**
     * At most this much: requests that failed.
     */
    maxErrorPercent?: number;
    /**
     * At least this much: mean response time.
     */
    minMeanMs?: number;
    /**
     * At most this much: mean response time.
     */
    maxMeanMs?: number;
    /**
     * At least this much: median response time.
     */
    minP50Ms?: number;
    /**
     * At most this much: median response time.
     */
    maxP50Ms?: number;
    /**
     * At least this much: 90th percentile of the response time.
     */
    minP90Ms?: number;
    /**
     * At most this much: 90th percentile of the response time.
     */
    maxP90Ms?: number;
    /**
     * At least this much: 95th percentile of the response time.
     */
    minP95Ms?: number;
    /**
     * At most this much: 95th percentile of the response time.
     */
    maxP95Ms?: number;
    /**
     * At least this much: 99th percentile of the response time.
     */
    minP99Ms?: number;
    /**
     * At most this much: 99th percentile of the response time.
     */
    maxP99Ms?: number;
    /**
     * At least this much: slowest response.
     */
    minSlowestMs?: number;
    /**
     * At most this much: slowest response.
     */
    maxSlowestMs?: number;
    /**
     * At least this much: the tool's own thresholds that failed.
     */
    minFailedThresholds?: number;
    /**
     * At most this much: the tool's own thresholds that failed.
     */
    maxFailedThresholds?: number;
    /**
     * At least this much: time since the run.
     */
    minAge?: string;
    /**
     * At most this much: time since the run.
     */
    maxAge?: string;
    requireScenarios?: Names5;
    requireSites?: Names6;
    /**
     * Bounds of single scenarios, labels or transactions, by their names in the results: a slow one is lost in the figures of the whole run. Each must have run, at every site that is told apart; of several results that ran it the worst counts.
     */
    scenarios?: {
        [k: string]: ScenarioBounds;
    };
}
/**
 * What one scenario must reach by itself.
 */
export interface ScenarioBounds {
    /**
     * At least this much: requests made in the scenario.
     */
    minRequests?: number;
    /**
     * At most this much: requests that failed in the scenario.
     */
    maxErrorPercent?: number;
    /**
     * At most this much: mean response time in the scenario.
     */
    maxMeanMs?: number;
    /**
     * At most this much: median response time in the scenario.
     */
    maxP50Ms?: number;
    /**
     * At most this much: 90th percentile of the response time in the scenario.
     */
    maxP90Ms?: number;
    /**
     * At most this much: 95th percentile of the response time in the scenario.
     */
    maxP95Ms?: number;
    /**
     * At most this much: 99th percentile of the response time in the scenario.
     */
    maxP99Ms?: number;
    /**
     * At most this much: slowest response in the scenario.
     */
    maxSlowestMs?: number;
}
/**
 * What staff or the public raised against going live, and how each was closed.
 */
export interface Concerns {
    /**
     * What staff or the public raised against going live, and how each was closed.
     */
    type: 'concerns';
    /**
     * Needed only to tell two entries of one type in one item apart.
     */
    id?: string;
    /**
     * What this evidence is, in your own words.
     */
    description?: string;
    /**
     * Since when people have been able to raise concerns.
     */
    openedOn?: string;
    /**
     * The role that may accept an answer where the person who raised the concern cannot.
     */
    adjudicator?: string;
    /**
     * At least this much: critical concerns open.
     */
    minOpenCritical?: number;
    /**
     * At most this much: critical concerns open.
     */
    maxOpenCritical?: number;
    /**
     * At least this much: high concerns open.
     */
    minOpenHigh?: number;
    /**
     * At most this much: high concerns open.
     */
    maxOpenHigh?: number;
    /**
     * At least this much: medium concerns open.
     */
    minOpenMedium?: number;
    /**
     * At most this much: medium concerns open.
     */
    maxOpenMedium?: number;
    /**
     * At least this much: low concerns open.
     */
    minOpenLow?: number;
    /**
     * At most this much: low concerns open.
     */
    maxOpenLow?: number;
    /**
     * At least this much: concerns without a known severity.
     */
    minUnclassified?: number;
    /**
     * At most this much: concerns without a known severity.
     */
    maxUnclassified?: number;
    /**
     * At least this much: open medium or low concerns without owner and due date.
     */
    minUnplanned?: number;
    /**
     * At most this much: open medium or low concerns without owner and due date.
     */
    maxUnplanned?: number;
    /**
     * At least this much: open concerns past their due date.
     */
    minOverdue?: number;
    /**
     * At most this much: open concerns past their due date.
     */
    maxOverdue?: number;
    /**
     * At least this much: age of the oldest open concern without a response.
     */
    minUnansweredAge?: string;
    /**
     * At most this much: age of the oldest open concern without a response.
     */
    maxUnansweredAge?: string;
    /**
     * At least this much: time for which people could raise concerns.
     */
    minOpenFor?: string;
    /**
     * At most this much: time for which people could raise concerns.
     */
    maxOpenFor?: string;
    /**
     * At least this much: concerns raised.
     */
    minRaised?: number;
    /**
     * At most this much: concerns raised.
     */
    maxRaised?: number;
    /**
     * At least this much: rows that "where" or "headerRow" left out, highest of the tables.
     */
    minExcludedPercent?: number;
    /**
     * At most this much: rows that "where" or "headerRow" left out, highest of the tables.
     */
    maxExcludedPercent?: number;
}
/**
 * Results of automated tests.
 */
export interface TestReport {
    /**
     * Results of automated tests.
     */
    type: 'testReport';
    /**
     * Needed only to tell two entries of one type in one item apart.
     */
    id?: string;
    /**
     * What this evidence is, in your own words.
     */
    description?: string;
    /**
     * Format of the files; default: told by their content.
     */
    format?: 'junit-xml' | 'ctrf' | 'tap' | 'jest-json' | 'go-test-json' | 'trx' | 'nunit3';
    /**
     * The test tool's exit code; other than 0 the run does not count. Some tools, such as jest-junit, leave a file that could not be loaded out of the report, and only their exit code tells.
     */
    exitCode?: number;
    /**
     * At least this much: tests in the report.
     */
    minTests?: number;
    /**
     * At most this much: tests in the report.
     */
    maxTests?: number;
    /**
     * At least this much: tests that ran.
     */
    minRan?: number;
    /**
     * At most this much: tests that ran.
     */
    maxRan?: number;
    /**
     * At least this much: tests that failed.
     */
    minFailed?: number;
    /**
     * At most this much: tests that failed.
     */
    maxFailed?: number;
    /**
     * At least this much: tests that were skipped.
     */
    minSkipped?: number;
    /**
     * At most this much: tests that were skipped.
     */
    maxSkipped?: number;
    /**
     * At least this much: tests that were skipped.
     */
    minSkippedPercent?: number;
    /**
     * At most this much: tests that were skipped.
     */
    maxSkippedPercent?: number;
    /**
     * At least this much: tests run that passed.
     */
    minPassPercent?: number;
    /**
     * At most this much: tests run that passed.
     */
    maxPassPercent?: number;
    /**
     * At least this much: time since the tests ran.
     */
    minAge?: string;
    /**
     * At most this much: time since the tests ran.
     */
    maxAge?: string;
    requireSuites?: Names7;
}
/**
 * Automatic accessibility tests of the pages that people use.
 */
export interface Accessibility {
    /**
     * Automatic accessibility tests of the pages that people use.
     */
    type: 'accessibility';
    /**
     * Needed only to tell two entries of one type in one item apart.
     */
    id?: string;
    /**
     * What this evidence is, in your own words.
     */
    description?: string;
    /**
     * Format of the files; default: told by their content. Needed for pa11y where a page has no issue: it then writes an empty list, which could be anything.
     */
    format?: 'axe' | 'earl' | 'pa11y' | 'pa11y-ci' | 'lighthouse';
    /**
     * At least this much: pages scanned.
     */
    minPages?: number;
    /**
     * At most this much: pages scanned.
     */
    maxPages?: number;
    /**
     * At least this much: critical accessibility failures.
     */
    minCritical?: number;
    /**
     * At most this much: critical accessibility failures.
     */
    maxCritical?: number;
    /**
     * At least this much: serious accessibility failures.
     */
    minSerious?: number;
    /**
     * At most this much: serious accessibility failures.
     */
    maxSerious?: number;
    /**
     * At least this much: moderate accessibility failures.
     */
    minModerate?: number;
    /**
     * At most this much: moderate accessibility failures.
     */
    maxModerate?: number;
    /**
     * At least this much: minor accessibility failures.
     */
    minMinor?: number;
    /**
     * At most this much: minor accessibility failures.
     */
    maxMinor?: number;
    /**
     * At least this much: results that a person has to decide.
     */
    minIncomplete?: number;
    /**
     * At most this much: results that a person has to decide.
     */
    maxIncomplete?: number;
    /**
     * At least this much: accessibility score, lowest page.
     */
    minScorePercent?: number;
    /**
     * At most this much: accessibility score, lowest page.
     */
    maxScorePercent?: number;
    /**
     * At least this much: time since the oldest page scan.
     */
    minAge?: string;
    /**
     * At most this much: time since the oldest page scan.
     */
    maxAge?: string;
    requirePages?: Names8;
    requireStandards?: Names9;
}
/**
 * Results of security scanners: of code, dependencies, images and secrets.
 */
export interface SecurityScan {
    /**
     * Results of security scanners: of code, dependencies, images and secrets.
     */
    type: 'securityScan';
    /**
     * Needed only to tell two entries of one type in one item apart.
     */
    id?: string;
    /**
     * What this evidence is, in your own words.
     */
    description?: string;
    /**
     * Format of the files; default: told by their content.
     */
    format?: 'sarif' | 'cyclonedx-vex' | 'openvex' | 'npm-audit';
    /**
     * At least this much: scans that were run.
     */
    minRuns?: number;
    /**
     * At most this much: scans that were run.
     */
    maxRuns?: number;
    /**
     * At least this much: findings of level error that stand.
     */
    minErrors?: number;
    /**
     * At most this much: findings of level error that stand.
     */
    maxErrors?: number;
    /**
     * At least this much: findings of level warning that stand.
     */
    minWarnings?: number;
    /**
     * At most this much: findings of level warning that stand.
     */
    maxWarnings?: number;
    /**
     * At least this much: findings of level note that stand.
     */
    minNotes?: number;
    /**
     * At most this much: findings of level note that stand.
     */
    maxNotes?: number;
    /**
     * At least this much: findings that somebody set aside in the file.
     */
    minSuppressed?: number;
    /**
     * At most this much: findings that somebody set aside in the file.
     */
    maxSuppressed?: number;
    /**
     * At least this much: highest severity of a finding (0 to 10).
     */
    minSeverity?: number;
    /**
     * At most this much: highest severity of a finding (0 to 10).
     */
    maxSeverity?: number;
    /**
     * At least this much: time since the oldest scan.
     */
    minAge?: string;
    /**
     * At most this much: time since the oldest scan.
     */
    maxAge?: string;
    requireTools?: Names10;
}
/**
 * Checks that GitHub ran on the very commit that is judged.
 */
export interface GithubCheck {
    /**
     * Checks that GitHub ran on the very commit that is judged.
     */
    type: 'githubCheck';
    /**
     * Needed only to tell two entries of one type in one item apart.
     */
    id?: string;
    /**
     * What this evidence is, in your own words.
     */
    description?: string;
    /**
     * Only checks that this app ran count, so that no other can take their name. The slug, as in the address github.com/apps/SLUG; a workflow's jobs are by github-actions.
     */
    app?: string;
    /**
     * At least this much: time since the oldest required check ended.
     */
    minAge?: string;
    /**
     * At most this much: time since the oldest required check ended.
     */
    maxAge?: string;
    requireChecks?: Names11;
}
/**
 * A pilot or staging stage that this very commit has run in for long enough, by GitHub's deployments.
 */
export interface Deployment {
    /**
     * A pilot or staging stage that this very commit has run in for long enough, by GitHub's deployments.
     */
    type: 'deployment';
    /**
     * Needed only to tell two entries of one type in one item apart.
     */
    id?: string;
    /**
     * What this evidence is, in your own words.
     */
    description?: string;
    /**
     * Name of the environment, as GitHub has it.
     */
    environment?: string;
    /**
     * At least this much: deployments of this commit that stand with success.
     */
    minSuccessful?: number;
    /**
     * At most this much: deployments of this commit that stand with success.
     */
    maxSuccessful?: number;
    /**
     * At least this much: time that this commit has run there.
     */
    minSoak?: string;
    /**
     * At most this much: time that this commit has run there.
     */
    maxSoak?: string;
}
/**
 * Rehearsals: of the roll-back, the cut-over, a whole call.
 */
export interface Rehearsal {
    /**
     * Rehearsals: of the roll-back, the cut-over, a whole call.
     */
    type: 'rehearsal';
    /**
     * Needed only to tell two entries of one type in one item apart.
     */
    id?: string;
    /**
     * What this evidence is, in your own words.
     */
    description?: string;
    /**
     * At least this much: kinds of rehearsal whose last run succeeded.
     */
    minSuccessful?: number;
    /**
     * At most this much: kinds of rehearsal whose last run succeeded.
     */
    maxSuccessful?: number;
    /**
     * At least this much: kinds of rehearsal whose last run failed.
     */
    minFailing?: number;
    /**
     * At most this much: kinds of rehearsal whose last run failed.
     */
    maxFailing?: number;
    /**
     * At least this much: longest of the last successful runs.
     */
    minDuration?: string;
    /**
     * At most this much: longest of the last successful runs.
     */
    maxDuration?: string;
    /**
     * At least this much: time since the oldest of the last successful runs.
     */
    minAge?: string;
    /**
     * At most this much: time since the oldest of the last successful runs.
     */
    maxAge?: string;
    /**
     * At least this much: rows that "where" or "headerRow" left out, highest of the tables.
     */
    minExcludedPercent?: number;
    /**
     * At most this much: rows that "where" or "headerRow" left out, highest of the tables.
     */
    maxExcludedPercent?: number;
    requireKinds?: Names12;
}
/**
 * Documents that must exist and say something: a run book, a safety case report.
 */
export interface Document {
    /**
     * Documents that must exist and say something: a run book, a safety case report.
     */
    type: 'document';
    /**
     * Needed only to tell two entries of one type in one item apart.
     */
    id?: string;
    /**
     * What this evidence is, in your own words.
     */
    description?: string;
    /**
     * At least this much: documents found.
     */
    minDocuments?: number;
    /**
     * At most this much: documents found.
     */
    maxDocuments?: number;
    /**
     * At least this much: words in the shortest document.
     */
    minWords?: number;
    /**
     * At most this much: words in the shortest document.
     */
    maxWords?: number;
    /**
     * At least this much: time since the document's date.
     */
    minAge?: string;
    /**
     * At most this much: time since the document's date.
     */
    maxAge?: string;
    requireHeadings?: Names13;
}
/**
 * Actions that were agreed, and what became of them: of a rehearsal, a review, an incident.
 */
export interface ActionLog {
    /**
     * Actions that were agreed, and what became of them: of a rehearsal, a review, an incident.
     */
    type: 'actionLog';
    /**
     * Needed only to tell two entries of one type in one item apart.
     */
    id?: string;
    /**
     * What this evidence is, in your own words.
     */
    description?: string;
    /**
     * At least this much: actions in the log.
     */
    minActions?: number;
    /**
     * At most this much: actions in the log.
     */
    maxActions?: number;
    /**
     * At least this much: actions open.
     */
    minOpen?: number;
    /**
     * At most this much: actions open.
     */
    maxOpen?: number;
    /**
     * At least this much: open actions that are overdue.
     */
    minOverdue?: number;
    /**
     * At most this much: open actions that are overdue.
     */
    maxOverdue?: number;
    /**
     * At least this much: open actions without owner or due date.
     */
    minUnplanned?: number;
    /**
     * At most this much: open actions without owner or due date.
     */
    maxUnplanned?: number;
    /**
     * At least this much: actions that are closed.
     */
    minClosedPercent?: number;
    /**
     * At most this much: actions that are closed.
     */
    maxClosedPercent?: number;
    /**
     * At least this much: rows that "where" or "headerRow" left out, highest of the tables.
     */
    minExcludedPercent?: number;
    /**
     * At most this much: rows that "where" or "headerRow" left out, highest of the tables.
     */
    maxExcludedPercent?: number;
}
/**
 * What the change is for, and how anyone will know that it worked.
 */
export interface Outcomes {
    /**
     * What the change is for, and how anyone will know that it worked.
     */
    type: 'outcomes';
    /**
     * Needed only to tell two entries of one type in one item apart.
     */
    id?: string;
    /**
     * What this evidence is, in your own words.
     */
    description?: string;
    /**
     * At least this much: outcomes that can be measured.
     */
    minOutcomes?: number;
    /**
     * At most this much: outcomes that can be measured.
     */
    maxOutcomes?: number;
    /**
     * At least this much: outcomes for the public that can be measured.
     */
    minPublicOutcomes?: number;
    /**
     * At most this much: outcomes for the public that can be measured.
     */
    maxPublicOutcomes?: number;
    /**
     * At least this much: outcomes for staff that can be measured.
     */
    minStaffOutcomes?: number;
    /**
     * At most this much: outcomes for staff that can be measured.
     */
    maxStaffOutcomes?: number;
    /**
     * At least this much: rows that "where" or "headerRow" left out, highest of the tables.
     */
    minExcludedPercent?: number;
    /**
     * At most this much: rows that "where" or "headerRow" left out, highest of the tables.
     */
    maxExcludedPercent?: number;
    requireBeneficiaries?: Names14;
}
/**
 * Named numbers from a JSON file, for what no other type measures.
 */
export interface Measurement {
    /**
     * Named numbers from a JSON file, for what no other type measures.
     */
    type: 'measurement';
    /**
     * Needed only to tell two entries of one type in one item apart.
     */
    id?: string;
    /**
     * What this evidence is, in your own words.
     */
    description?: string;
    /**
     * Name in the file: the least it may be.
     */
    min?: {
        [k: string]: number;
    };
    /**
     * Name in the file: the most it may be.
     */
    max?: {
        [k: string]: number;
    };
}
