export declare const catalogue: {
    readonly engagement: {
        readonly sources: readonly ["sessions", "feedback"];
        readonly settings: readonly [];
        readonly measures: {
            readonly sessions: {
                readonly unit: "count";
                readonly label: "Sessions held";
            };
            readonly participationPercent: {
                readonly unit: "percent";
                readonly label: "Invited people who attended, weakest group";
            };
            readonly feedbackAnsweredPercent: {
                readonly unit: "percent";
                readonly label: "Feedback that has a dated answer";
            };
            readonly age: {
                readonly unit: "seconds";
                readonly label: "Time since the last session";
            };
            readonly leadTime: {
                readonly unit: "seconds";
                readonly label: "Time from the first session to go-live";
            };
            readonly excludedPercent: {
                readonly unit: "percent";
                readonly label: "Rows that \"where\" or \"headerRow\" left out, highest of the tables";
            };
        };
        readonly sets: {
            readonly groups: {
                readonly label: "Groups from which somebody attended";
            };
        };
        readonly defaults: {
            readonly minSessions: 1;
        };
        readonly parts: {};
    };
    readonly survey: {
        readonly sources: readonly ["results"];
        readonly settings: readonly ["favourableAnswers", "asked"];
        readonly measures: {
            readonly responsePercent: {
                readonly unit: "percent";
                readonly label: "People asked who answered, weakest group";
            };
            readonly favourablePercent: {
                readonly unit: "percent";
                readonly label: "Answers that were favourable, weakest group";
            };
            readonly responded: {
                readonly unit: "count";
                readonly label: "People who answered";
            };
            readonly age: {
                readonly unit: "seconds";
                readonly label: "Time since the survey";
            };
            readonly excludedPercent: {
                readonly unit: "percent";
                readonly label: "Rows that \"where\" or \"headerRow\" left out, highest of the tables";
            };
        };
        readonly sets: {
            readonly groups: {
                readonly label: "Groups that were surveyed";
            };
        };
        readonly defaults: {
            readonly minResponded: 1;
        };
        readonly parts: {};
    };
    readonly training: {
        readonly sources: readonly ["roster", "records"];
        readonly settings: readonly ["groupBy", "minScorePercent", "maxAge"];
        readonly measures: {
            readonly people: {
                readonly unit: "count";
                readonly label: "People on the roster";
            };
            readonly coveragePercent: {
                readonly unit: "percent";
                readonly label: "People on the roster who are trained";
            };
            readonly groupCoveragePercent: {
                readonly unit: "percent";
                readonly label: "People trained in the weakest group";
            };
            readonly excludedPercent: {
                readonly unit: "percent";
                readonly label: "Rows that \"where\" or \"headerRow\" left out, highest of the tables";
            };
        };
        readonly sets: {
            readonly courses: {
                readonly label: "Courses that each person must have completed";
            };
        };
        readonly defaults: {
            readonly minPeople: 1;
            readonly minCoveragePercent: 100;
        };
        readonly parts: {};
    };
    readonly hazardLog: {
        readonly sources: readonly ["log"];
        readonly settings: readonly ["matrix"];
        readonly measures: {
            readonly hazards: {
                readonly unit: "count";
                readonly label: "Hazards in the log";
            };
            readonly residualRisk: {
                readonly unit: "count";
                readonly label: "Highest residual risk (1 to 5)";
            };
            readonly unrated: {
                readonly unit: "count";
                readonly label: "Hazards without a residual rating";
            };
            readonly uncontrolled: {
                readonly unit: "count";
                readonly label: "Hazards without a control";
            };
            readonly unowned: {
                readonly unit: "count";
                readonly label: "Hazards without an owner";
            };
            readonly excludedPercent: {
                readonly unit: "percent";
                readonly label: "Rows that \"where\" or \"headerRow\" left out, highest of the tables";
            };
        };
        readonly sets: {};
        readonly defaults: {
            readonly minHazards: 1;
            readonly maxUnrated: 0;
            readonly maxUncontrolled: 0;
            readonly maxUnowned: 0;
        };
        readonly parts: {};
    };
    readonly defectLog: {
        readonly sources: readonly ["log"];
        readonly settings: readonly [];
        readonly measures: {
            readonly openCritical: {
                readonly unit: "count";
                readonly label: "Critical defects open";
            };
            readonly openHigh: {
                readonly unit: "count";
                readonly label: "High defects open";
            };
            readonly openMedium: {
                readonly unit: "count";
                readonly label: "Medium defects open";
            };
            readonly openLow: {
                readonly unit: "count";
                readonly label: "Low defects open";
            };
            readonly unclassified: {
                readonly unit: "count";
                readonly label: "Defects without a known severity";
            };
            readonly recorded: {
                readonly unit: "count";
                readonly label: "Defects recorded";
            };
            readonly excludedPercent: {
                readonly unit: "percent";
                readonly label: "Rows that \"where\" or \"headerRow\" left out, highest of the tables";
            };
        };
        readonly sets: {};
        readonly defaults: {
            readonly maxOpenCritical: 0;
            readonly maxOpenHigh: 0;
            readonly maxUnclassified: 0;
        };
        readonly parts: {};
    };
    readonly signOff: {
        readonly sources: readonly [];
        readonly settings: readonly ["role", "maxAge", "minAssurance", "requireIndependent"];
        readonly measures: {
            readonly signOffs: {
                readonly unit: "count";
                readonly label: "Valid sign-offs";
            };
            readonly openConditions: {
                readonly unit: "count";
                readonly label: "Conditions open";
            };
        };
        readonly sets: {};
        readonly defaults: {
            readonly minAssurance: "declared";
            readonly requireIndependent: true;
            readonly minSignOffs: 1;
            readonly maxOpenConditions: 0;
        };
        readonly parts: {};
    };
    readonly loadTest: {
        readonly sources: readonly ["results"];
        readonly settings: readonly ["format", "expectedPeak", "exitCode", "scenarios"];
        readonly measures: {
            readonly requests: {
                readonly unit: "count";
                readonly label: "Requests made";
            };
            readonly requestsPerSecond: {
                readonly unit: "number";
                readonly label: "Requests per second";
            };
            readonly concurrentUsers: {
                readonly unit: "count";
                readonly label: "Users at once";
            };
            readonly peakMultiple: {
                readonly unit: "number";
                readonly label: "Load reached, as a multiple of the expected peak";
            };
            readonly duration: {
                readonly unit: "seconds";
                readonly label: "Length of the run";
            };
            readonly errorPercent: {
                readonly unit: "percent";
                readonly label: "Requests that failed";
            };
            readonly meanMs: {
                readonly unit: "milliseconds";
                readonly label: "Mean response time";
            };
            readonly p50Ms: {
                readonly unit: "milliseconds";
                readonly label: "Median response time";
            };
            readonly p90Ms: {
                readonly unit: "milliseconds";
                readonly label: "90th percentile of the response time";
            };
            readonly p95Ms: {
                readonly unit: "milliseconds";
                readonly label: "95th percentile of the response time";
            };
            readonly p99Ms: {
                readonly unit: "milliseconds";
                readonly label: "99th percentile of the response time";
            };
            readonly slowestMs: {
                readonly unit: "milliseconds";
                readonly label: "Slowest response";
            };
            readonly failedThresholds: {
                readonly unit: "count";
                readonly label: "The tool's own thresholds that failed";
            };
            readonly age: {
                readonly unit: "seconds";
                readonly label: "Time since the run";
            };
        };
        readonly sets: {
            readonly scenarios: {
                readonly label: "Scenarios or labels that were loaded";
            };
            readonly sites: {
                readonly label: "Sites that were loaded";
            };
        };
        readonly defaults: {
            readonly minRequests: 1;
            readonly maxErrorPercent: 1;
            readonly maxFailedThresholds: 0;
        };
        readonly parts: {
            readonly scenarios: {
                readonly measures: {
                    readonly requests: {
                        readonly unit: "count";
                        readonly label: "Requests made in the scenario";
                    };
                    readonly errorPercent: {
                        readonly unit: "percent";
                        readonly label: "Requests that failed in the scenario";
                    };
                    readonly meanMs: {
                        readonly unit: "milliseconds";
                        readonly label: "Mean response time in the scenario";
                    };
                    readonly p50Ms: {
                        readonly unit: "milliseconds";
                        readonly label: "Median response time in the scenario";
                    };
                    readonly p90Ms: {
                        readonly unit: "milliseconds";
                        readonly label: "90th percentile of the response time in the scenario";
                    };
                    readonly p95Ms: {
                        readonly unit: "milliseconds";
                        readonly label: "95th percentile of the response time in the scenario";
                    };
                    readonly p99Ms: {
                        readonly unit: "milliseconds";
                        readonly label: "99th percentile of the response time in the scenario";
                    };
                    readonly slowestMs: {
                        readonly unit: "milliseconds";
                        readonly label: "Slowest response in the scenario";
                    };
                };
                readonly defaults: {
                    readonly minRequests: 1;
                    readonly maxErrorPercent: 1;
                };
            };
        };
    };
    readonly concerns: {
        readonly sources: readonly ["register", "github"];
        readonly settings: readonly ["openedOn", "adjudicator"];
        readonly measures: {
            readonly openCritical: {
                readonly unit: "count";
                readonly label: "Critical concerns open";
            };
            readonly openHigh: {
                readonly unit: "count";
                readonly label: "High concerns open";
            };
            readonly openMedium: {
                readonly unit: "count";
                readonly label: "Medium concerns open";
            };
            readonly openLow: {
                readonly unit: "count";
                readonly label: "Low concerns open";
            };
            readonly unclassified: {
                readonly unit: "count";
                readonly label: "Concerns without a known severity";
            };
            readonly unplanned: {
                readonly unit: "count";
                readonly label: "Open medium or low concerns without owner and due date";
            };
            readonly overdue: {
                readonly unit: "count";
                readonly label: "Open concerns past their due date";
            };
            readonly unansweredAge: {
                readonly unit: "seconds";
                readonly label: "Age of the oldest open concern without a response";
            };
            readonly openFor: {
                readonly unit: "seconds";
                readonly label: "Time for which people could raise concerns";
            };
            readonly raised: {
                readonly unit: "count";
                readonly label: "Concerns raised";
            };
            readonly excludedPercent: {
                readonly unit: "percent";
                readonly label: "Rows that \"where\" or \"headerRow\" left out, highest of the tables";
            };
        };
        readonly sets: {};
        readonly defaults: {
            readonly maxOpenCritical: 0;
            readonly maxOpenHigh: 0;
            readonly maxUnclassified: 0;
            readonly maxUnplanned: 0;
            readonly maxOverdue: 0;
        };
        readonly parts: {};
    };
    readonly testReport: {
        readonly sources: readonly ["results"];
        readonly settings: readonly ["format", "exitCode"];
        readonly measures: {
            readonly tests: {
                readonly unit: "count";
                readonly label: "Tests in the report";
            };
            readonly ran: {
                readonly unit: "count";
                readonly label: "Tests that ran";
            };
            readonly failed: {
                readonly unit: "count";
                readonly label: "Tests that failed";
            };
            readonly skipped: {
                readonly unit: "count";
                readonly label: "Tests that were skipped";
            };
            readonly skippedPercent: {
                readonly unit: "percent";
                readonly label: "Tests that were skipped";
            };
            readonly passPercent: {
                readonly unit: "percent";
                readonly label: "Tests run that passed";
            };
            readonly age: {
                readonly unit: "seconds";
                readonly label: "Time since the tests ran";
            };
        };
        readonly sets: {
            readonly suites: {
                readonly label: "Suites that must have run";
            };
        };
        readonly defaults: {
            readonly minRan: 1;
            readonly maxFailed: 0;
        };
        readonly parts: {};
    };
    readonly accessibility: {
        readonly sources: readonly ["results"];
        readonly settings: readonly ["format"];
        readonly measures: {
            readonly pages: {
                readonly unit: "count";
                readonly label: "Pages scanned";
            };
            readonly critical: {
                readonly unit: "count";
                readonly label: "Critical accessibility failures";
            };
            readonly serious: {
                readonly unit: "count";
                readonly label: "Serious accessibility failures";
            };
            readonly moderate: {
                readonly unit: "count";
                readonly label: "Moderate accessibility failures";
            };
            readonly minor: {
                readonly unit: "count";
                readonly label: "Minor accessibility failures";
            };
            readonly incomplete: {
                readonly unit: "count";
                readonly label: "Results that a person has to decide";
            };
            readonly scorePercent: {
                readonly unit: "percent";
                readonly label: "Accessibility score, lowest page";
            };
            readonly age: {
                readonly unit: "seconds";
                readonly label: "Time since the oldest page scan";
            };
        };
        readonly sets: {
            readonly pages: {
                readonly label: "Pages that must have been scanned";
            };
            readonly standards: {
                readonly label: "Standards run whole on every page";
            };
        };
        readonly defaults: {
            readonly minPages: 1;
            readonly maxCritical: 0;
            readonly maxSerious: 0;
        };
        readonly parts: {};
    };
    readonly securityScan: {
        readonly sources: readonly ["results"];
        readonly settings: readonly ["format"];
        readonly measures: {
            readonly runs: {
                readonly unit: "count";
                readonly label: "Scans that were run";
            };
            readonly errors: {
                readonly unit: "count";
                readonly label: "Findings of level error that stand";
            };
            readonly warnings: {
                readonly unit: "count";
                readonly label: "Findings of level warning that stand";
            };
            readonly notes: {
                readonly unit: "count";
                readonly label: "Findings of level note that stand";
            };
            readonly suppressed: {
                readonly unit: "count";
                readonly label: "Findings that somebody set aside in the file";
            };
            readonly severity: {
                readonly unit: "number";
                readonly label: "Highest severity of a finding (0 to 10)";
            };
            readonly age: {
                readonly unit: "seconds";
                readonly label: "Time since the oldest scan";
            };
        };
        readonly sets: {
            readonly tools: {
                readonly label: "Tools that must have scanned";
            };
        };
        readonly defaults: {
            readonly minRuns: 1;
            readonly maxErrors: 0;
        };
        readonly parts: {};
    };
    readonly githubCheck: {
        readonly sources: readonly [];
        readonly settings: readonly ["app"];
        readonly measures: {
            readonly age: {
                readonly unit: "seconds";
                readonly label: "Time since the oldest required check ended";
            };
        };
        readonly sets: {
            readonly checks: {
                readonly label: "Checks that succeeded on this commit";
            };
        };
        readonly defaults: {};
        readonly parts: {};
    };
    readonly deployment: {
        readonly sources: readonly [];
        readonly settings: readonly ["environment"];
        readonly measures: {
            readonly successful: {
                readonly unit: "count";
                readonly label: "Deployments of this commit that stand with success";
            };
            readonly soak: {
                readonly unit: "seconds";
                readonly label: "Time that this commit has run there";
            };
        };
        readonly sets: {};
        readonly defaults: {
            readonly minSuccessful: 1;
        };
        readonly parts: {};
    };
    readonly rehearsal: {
        readonly sources: readonly ["log"];
        readonly settings: readonly [];
        readonly measures: {
            readonly successful: {
                readonly unit: "count";
                readonly label: "Kinds of rehearsal whose last run succeeded";
            };
            readonly failing: {
                readonly unit: "count";
                readonly label: "Kinds of rehearsal whose last run failed";
            };
            readonly duration: {
                readonly unit: "seconds";
                readonly label: "Longest of the last successful runs";
            };
            readonly age: {
                readonly unit: "seconds";
                readonly label: "Time since the oldest of the last successful runs";
            };
            readonly excludedPercent: {
                readonly unit: "percent";
                readonly label: "Rows that \"where\" or \"headerRow\" left out, highest of the tables";
            };
        };
        readonly sets: {
            readonly kinds: {
                readonly label: "Kinds of rehearsal whose last run must have succeeded";
            };
        };
        readonly defaults: {
            readonly minSuccessful: 1;
            readonly maxFailing: 0;
        };
        readonly parts: {};
    };
    readonly document: {
        readonly sources: readonly ["files"];
        readonly settings: readonly [];
        readonly measures: {
            readonly documents: {
                readonly unit: "count";
                readonly label: "Documents found";
            };
            readonly words: {
                readonly unit: "count";
                readonly label: "Words in the shortest document";
            };
            readonly age: {
                readonly unit: "seconds";
                readonly label: "Time since the document's date";
            };
        };
        readonly sets: {
            readonly headings: {
                readonly label: "Headings that the documents must have";
            };
        };
        readonly defaults: {
            readonly minDocuments: 1;
        };
        readonly parts: {};
    };
    readonly actionLog: {
        readonly sources: readonly ["log"];
        readonly settings: readonly [];
        readonly measures: {
            readonly actions: {
                readonly unit: "count";
                readonly label: "Actions in the log";
            };
            readonly open: {
                readonly unit: "count";
                readonly label: "Actions open";
            };
            readonly overdue: {
                readonly unit: "count";
                readonly label: "Open actions that are overdue";
            };
            readonly unplanned: {
                readonly unit: "count";
                readonly label: "Open actions without owner or due date";
            };
            readonly closedPercent: {
                readonly unit: "percent";
                readonly label: "Actions that are closed";
            };
            readonly excludedPercent: {
                readonly unit: "percent";
                readonly label: "Rows that \"where\" or \"headerRow\" left out, highest of the tables";
            };
        };
        readonly sets: {};
        readonly defaults: {
            readonly minActions: 1;
            readonly maxOverdue: 0;
            readonly maxUnplanned: 0;
        };
        readonly parts: {};
    };
    readonly outcomes: {
        readonly sources: readonly ["log"];
        readonly settings: readonly [];
        readonly measures: {
            readonly outcomes: {
                readonly unit: "count";
                readonly label: "Outcomes that can be measured";
            };
            readonly publicOutcomes: {
                readonly unit: "count";
                readonly label: "Outcomes for the public that can be measured";
            };
            readonly staffOutcomes: {
                readonly unit: "count";
                readonly label: "Outcomes for staff that can be measured";
            };
            readonly excludedPercent: {
                readonly unit: "percent";
                readonly label: "Rows that \"where\" or \"headerRow\" left out, highest of the tables";
            };
        };
        readonly sets: {
            readonly beneficiaries: {
                readonly label: "Beneficiaries for whom an outcome can be measured";
            };
        };
        readonly defaults: {
            readonly minPublicOutcomes: 1;
        };
        readonly parts: {};
    };
    readonly measurement: {
        readonly sources: readonly ["values"];
        readonly settings: readonly ["min", "max"];
        readonly measures: {};
        readonly sets: {};
        readonly defaults: {};
        readonly parts: {};
    };
};
