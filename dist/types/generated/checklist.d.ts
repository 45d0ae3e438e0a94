export type Environment = string;
/**
 * A GitHub login, a team "@org/team", or an e-mail address.
 */
export type Principal = string;
/**
 * One thing that is measured or verified.
 */
export type Evidence = Engagement | Survey | Training | HazardLog | DefectLog | SignOff | LoadTest | Concerns | TestReport | Accessibility | SecurityScan | GithubCheck | Deployment | Rehearsal | Document | ActionLog | Outcomes | Measurement;
/**
 * A path or glob (*, ** once, ?) relative to this checklist's folder.
 */
export type Path = string;
/**
 * Training records with a column for each course: these columns are courses. A date in a cell is when it was completed, a word is the status, and an empty cell is no record.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names = [string, ...string[]];
export type Table = Path | TableObject;
/**
 * Names that must all be there: groups from which somebody attended.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names1 = [string, ...string[]];
/**
 * Where the results are single responses: the answers that are favourable, as the form writes them.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names2 = [string, ...string[]];
/**
 * Names that must all be there: groups that were surveyed.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names3 = [string, ...string[]];
/**
 * Roster columns whose combinations are the groups: [site, shift] measures each shift of each site.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names4 = [string, ...string[]];
/**
 * Names that must all be there: courses that each person must have completed.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names5 = [string, ...string[]];
export type LoadResult = Path | {
    file: Path;
    /**
     * The data centre or site that this run loaded.
     */
    site: string;
};
/**
 * Names that must all be there: scenarios or labels that were loaded.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names6 = [string, ...string[]];
/**
 * Names that must all be there: sites that were loaded.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names7 = [string, ...string[]];
/**
 * Names that must all be there: suites that must have run.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names8 = [string, ...string[]];
/**
 * Names that must all be there: addresses of the pages that must have been scanned, without query.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names9 = [string, ...string[]];
/**
 * Names that must all be there: standards whose rules were all run on every page, such as wcag2aa, wcag21aa, wcag22aa or best-practice. A run of level AA without level A is not AA.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names10 = [string, ...string[]];
/**
 * Names that must all be there: tools that must have scanned, as the files name them.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names11 = [string, ...string[]];
/**
 * Names that must all be there: checks that succeeded on this commit. A workflow's job has the name that the pull request shows.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names12 = [string, ...string[]];
/**
 * Names that must all be there: kinds of rehearsal whose last run must have succeeded.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names13 = [string, ...string[]];
/**
 * Names that must all be there: headings that the documents must have.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names14 = [string, ...string[]];
/**
 * Names that must all be there: beneficiaries for whom an outcome can be measured.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Names15 = [string, ...string[]];
export type Id = string;
/**
 * A date (2026-12-01) or an instant with its offset (2026-12-01T09:00:00Z). A date means the first instant of that day in the checklist's timezone.
 */
export type Date = string;
export type Text = string;
/**
 * What must be true before one release of one service goes live. A tick is not evidence: every item names what the gate is to measure.
 */
export interface Checklist {
    /**
     * Version of this format.
     */
    version: 1;
    /**
     * Name of the service.
     */
    service: string;
    /**
     * Name of the release, quoted: "2026.10" without quotes would be the number 2026.1.
     */
    release: string;
    /**
     * When the release goes live. Evidence must still hold then.
     */
    goLive?: string;
    /**
     * IANA name of the zone in which dates without time are read.
     */
    timezone?: string;
    /**
     * The names that --environment may take.
     *
     * @minItems 1
     * @maxItems 50
     */
    environments?: [Environment, ...Environment[]];
    /**
     * Policies that this checklist must meet: a built-in name, a path, or owner/repo/path@<commit>.
     *
     * @minItems 1
     * @maxItems 50
     */
    policies?: [string, ...string[]];
    /**
     * Role: the people who hold it.
     */
    roles?: {
        /**
         * @minItems 1
         * @maxItems 500
         */
        [k: string]: [Principal, ...Principal[]];
    };
    /**
     * Number of the GitHub issue where this release is discussed and signed.
     */
    releaseIssue?: number;
    /**
     * @minItems 1
     * @maxItems 2000
     */
    items: [Item, ...Item[]];
    /**
     * @maxItems 2000
     */
    signOffs?: SignOffRecord[];
    /**
     * @maxItems 2000
     */
    waivers?: Waiver[];
    /**
     * @maxItems 2000
     */
    notApplicable?: NotApplicable[];
}
/**
 * One thing that must be true before go-live.
 */
export interface Item {
    /**
     * Unique name of the item.
     */
    id: string;
    /**
     * The item in plain words.
     */
    title?: string;
    /**
     * Why it matters; printed when the item blocks.
     */
    why?: string;
    /**
     * A GitHub login, a team "@org/team", or an e-mail address.
     */
    owner: string;
    /**
     * A standard category or any other word in kebab case. Default: the id where that is a standard category, else "other".
     */
    category?: string;
    /**
     * An advisory item is judged and reported and does not block.
     */
    level?: 'required' | 'advisory';
    /**
     * Environments that the item is for; default all.
     *
     * @minItems 1
     * @maxItems 50
     */
    environments?: [Environment, ...Environment[]];
    /**
     * All of it must be met.
     *
     * @minItems 1
     * @maxItems 100
     */
    evidence: [Evidence, ...Evidence[]];
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
     * When the fact occurred, for sources that carry no date of their own.
     */
    occurredOn?: string;
    /**
     * One row a session and group: date, group, invited, attended.
     */
    sessions: Path | TableObject | [Table, ...Table[]];
    /**
     * What people said: id, raisedOn, response, respondedOn; optionally group.
     */
    feedback?: Path | TableObject | [Table, ...Table[]];
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
    requireGroups?: Names1;
}
/**
 * A table whose columns, words or dates need translating before they can be read.
 */
export interface TableObject {
    file: Path;
    /**
     * Our column name: the header in your file.
     */
    columns?: {
        [k: string]: string;
    };
    /**
     * Keep only the rows in which the column equals this value, or one of these. Rows left out are counted and shown.
     */
    where?: {
        [k: string]: string | [string, ...string[]];
    };
    /**
     * Translates the words in a column: {column: {your word: our word}}.
     */
    values?: {
        [k: string]: {
            [k: string]: string;
        };
    };
    /**
     * How the file writes dates, where that is not 2026-12-01.
     */
    dateFormat?: string;
    /**
     * Line of the header; title lines above it are skipped. Default 1.
     */
    headerRow?: number;
    /**
     * Told from the header where it is not given.
     */
    delimiter?: ',' | ';' | '\t';
    /**
     * Default utf-8; utf-16 is told by its byte-order mark; windows-1252 only when said here.
     */
    encoding?: 'utf-8' | 'utf-16' | 'windows-1252';
    /**
     * The sheet of an Excel workbook (.xlsx); needed only where more than one has rows.
     */
    sheet?: string;
    courseColumns?: Names;
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
    /**
     * When the fact occurred, for sources that carry no date of their own.
     */
    occurredOn?: string;
    /**
     * One row a group: group, asked, responded, favourable; optionally date. Or, with favourableAnswers and asked, the export of a form, one row a response: answer; optionally group, person, date. Then a row without date is not finished and does not count, and of one person the last response counts.
     */
    results: Path | TableObject | [Table, ...Table[]];
    favourableAnswers?: Names2;
    /**
     * Where the results are single responses: how many people were asked, or how many of each group. A form does not know who kept silent.
     */
    asked?: number | {
        [k: string]: number;
    };
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
    requireGroups?: Names3;
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
    /**
     * When the fact occurred, for sources that carry no date of their own.
     */
    occurredOn?: string;
    /**
     * Everyone who will operate the service: person, and the groupBy columns.
     */
    roster: Path | TableObject | [Table, ...Table[]];
    /**
     * Training records: person; optionally status, completedOn, course, score, expiresOn. Or xAPI statements, Moodle's activity completion, or a sheet with a column for each course (courseColumns).
     */
    records: Path | TableObject | [Table, ...Table[]];
    groupBy?: Names4;
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
    requireCourses?: Names5;
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
     * When the fact occurred, for sources that carry no date of their own.
     */
    occurredOn?: string;
    /**
     * One row a hazard: id, hazard, residualSeverity and residualLikelihood (or residualRisk 1 to 5), controls, owner.
     */
    log: Path | TableObject | [Table, ...Table[]];
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
     * When the fact occurred, for sources that carry no date of their own.
     */
    occurredOn?: string;
    /**
     * One row a defect: id, severity, status; optionally raisedSeverity, owner, due.
     */
    log: Path | TableObject | [Table, ...Table[]];
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
     * When the fact occurred, for sources that carry no date of their own.
     */
    occurredOn?: string;
    /**
     * Result files of load tests, or {file, site} where sites are to be told apart.
     */
    results: Path | {
        file: Path;
        /**
         * The data centre or site that this run loaded.
         */
        site: string;
    } | [LoadResult, ...LoadResult[]];
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
    requireScenarios?: Names6;
    requireSites?: Names7;
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
     * When the fact occurred, for sources that carry no date of their own.
     */
    occurredOn?: string;
    /**
     * A table, or a folder with a YAML file per concern: id, raisedOn, raisedBy, severity, summary, status, response, respondedBy, respondedOn, acceptedBy, acceptedOn, owner, due.
     */
    register?: Path | TableObject | [Table, ...Table[]];
    github?: GithubIssues;
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
 * Issues of this repository instead of a register: everyone can raise one, and GitHub says who closed, relabelled or accepted.
 */
export interface GithubIssues {
    /**
     * Labels; an issue with any of them is a concern. Its severity is a label too: severity:critical, severity:high, severity:medium or severity:low.
     *
     * @minItems 1
     * @maxItems 20
     */
    labels: [string] | [string, string] | [string, string, string] | [string, string, string, string] | [string, string, string, string, string] | [string, string, string, string, string, string] | [string, string, string, string, string, string, string] | [string, string, string, string, string, string, string, string] | [string, string, string, string, string, string, string, string, string] | [string, string, string, string, string, string, string, string, string, string] | [string, string, string, string, string, string, string, string, string, string, string] | [string, string, string, string, string, string, string, string, string, string, string, string] | [string, string, string, string, string, string, string, string, string, string, string, string, string] | [string, string, string, string, string, string, string, string, string, string, string, string, string, string] | [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string
    ] | [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string
    ] | [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string
    ] | [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string
    ] | [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string
    ] | [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string
    ];
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
     * When the fact occurred, for sources that carry no date of their own.
     */
    occurredOn?: string;
    /**
     * Test result files: JUnit XML (pytest, Surefire, jest-junit, gotestsum, PHPUnit, bats and many more), CTRF, TAP, the JSON of Jest or Vitest, go test -json, TRX, NUnit 3.
     */
    results: Path | [Path, ...Path[]];
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
    requireSuites?: Names8;
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
     * When the fact occurred, for sources that carry no date of their own.
     */
    occurredOn?: string;
    /**
     * Result files: axe (one result or a list), EARL, pa11y, pa11y-ci, Lighthouse. Give every page that people use.
     */
    results: Path | [Path, ...Path[]];
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
    requirePages?: Names9;
    requireStandards?: Names10;
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
     * When the fact occurred, for sources that carry no date of their own.
     */
    occurredOn?: string;
    /**
     * Result files: SARIF 2.1.0 (CodeQL, Trivy, Semgrep, Grype, ESLint and most scanners), CycloneDX with vulnerabilities (VEX), OpenVEX, npm audit --json.
     */
    results: Path | [Path, ...Path[]];
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
    requireTools?: Names11;
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
    requireChecks: Names12;
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
    environment: string;
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
     * When the fact occurred, for sources that carry no date of their own.
     */
    occurredOn?: string;
    /**
     * One row a run: date, kind, outcome, durationMinutes, environment.
     */
    log: Path | TableObject | [Table, ...Table[]];
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
    requireKinds?: Names13;
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
     * When the fact occurred, for sources that carry no date of their own.
     */
    occurredOn?: string;
    /**
     * Markdown or text files; others are hashed and dated only.
     */
    files: Path | [Path, ...Path[]];
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
    requireHeadings?: Names14;
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
     * When the fact occurred, for sources that carry no date of their own.
     */
    occurredOn?: string;
    /**
     * One row an action: id, action, status; optionally owner, due, closedOn.
     */
    log: Path | TableObject | [Table, ...Table[]];
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
     * When the fact occurred, for sources that carry no date of their own.
     */
    occurredOn?: string;
    /**
     * One row an outcome: outcome, beneficiary (public, staff, …), measure, baseline, target, owner.
     */
    log: Path | TableObject | [Table, ...Table[]];
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
    requireBeneficiaries?: Names15;
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
     * When the fact occurred, for sources that carry no date of their own.
     */
    occurredOn?: string;
    /**
     * A JSON file of named numbers, as {"unmatchedRecords": 0}.
     */
    values: Path | [Path, ...Path[]];
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
/**
 * A named person accepts or refuses an item. "go-live-gate sign ITEM" prints the entry.
 */
export interface SignOffRecord {
    item: Id;
    role: Id;
    by: Principal;
    at: Date;
    decision?: 'accept' | 'refuse';
    /**
     * Digest of what was signed, from "go-live-gate digest". Without it an acceptance does not count.
     */
    covers?: string;
    /**
     * @minItems 1
     * @maxItems 50
     */
    conditions?: [Condition, ...Condition[]];
}
export interface Condition {
    text: Text;
    owner?: Principal;
    /**
     * A date (2026-12-01) or an instant with its offset (2026-12-01T09:00:00Z). A date means the first instant of that day in the checklist's timezone.
     */
    due?: string;
}
/**
 * An approved exception for named rules of an item, for at most 90 days.
 */
export interface Waiver {
    item: Id;
    /**
     * Rule ids that it covers, as the report prints them.
     *
     * @minItems 1
     * @maxItems 100
     */
    rules: [string, ...string[]];
    /**
     * Why; "the date" is no reason.
     */
    reason: string;
    /**
     * A GitHub login, a team "@org/team", or an e-mail address.
     */
    approvedBy: string;
    role: Id;
    approvedAt: Date;
    /**
     * A date (2026-12-01) or an instant with its offset (2026-12-01T09:00:00Z). A date means the first instant of that day in the checklist's timezone.
     */
    expires: string;
    /**
     * Where the decision is recorded.
     */
    reference?: string;
}
/**
 * An approved statement that an item does not apply to this release.
 */
export interface NotApplicable {
    item: Id;
    /**
     * Why; "the date" is no reason.
     */
    reason: string;
    /**
     * A GitHub login, a team "@org/team", or an e-mail address.
     */
    approvedBy: string;
    role: Id;
    approvedAt: Date;
}
