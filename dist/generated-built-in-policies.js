const e={"clinical-safety":`# yaml-language-server: $schema=../schemas/policy.schema.json
version: 1
policy: clinical-safety
title: What a system that care depends on shows before it is switched on
policies: [essential]
waiverLimit: 30d
items:
  - id: safety-sign-off
    title: The clinical safety officer accepts the risk that remains
    why: A clinician who is trained in it, and neither owns nor built the system, answers for its safety by name. A refusal stands.
    source: "DCB0160: the deploying organisation makes its own hazard log and safety case, and its clinical safety officer approves each version, https://standards.nhs.uk/published-standards/nhsd-clinical-risk-management-its-application-in-the-manufacture-of-health-it-systems"
    evidence:
      - type: hazardLog
        minHazards: 1
        maxResidualRisk: 3
        maxUnrated: 0
        maxUncontrolled: 0
        maxUnowned: 0
      - type: document
        id: safety-case
        minWords: 200
        requireHeadings: [Hazards, Residual risk, Conclusion]
        maxAge: 180d
      - type: signOff
        role: clinical-safety-officer
        minSignOffs: 1
        maxOpenConditions: 0
        requireIndependent: true
        minAssurance: authenticated
  - id: operator-training
    title: Everyone who will care for patients with it is trained, on every shift of every site
    why: At Surrey under half of the staff were trained six days before; incident reports followed, one of a death.
    source: "HSJ (2023) and Digital Health (13 October 2023) on Surrey Safe Care. The shares are our choice."
    evidence:
      - type: training
        groupBy: [site, shift]
        minCoveragePercent: 95
        minGroupCoveragePercent: 90
        maxAge: 180d
  - id: concerns
    title: Nobody who treats patients with it has a grave concern that stands
    why: A report of Surrey's own informatics staff warned of safety and data within the three months before.
    source: "HSJ (2023) on Surrey Safe Care; National Whistleblowing Standards: five working days at the first stage"
    evidence:
      - type: concerns
        minOpenFor: 30d
        maxOpenCritical: 0
        maxOpenHigh: 0
        maxOpenMedium: 0
        maxUnansweredAge: 7d
        maxOverdue: 0
  - id: end-to-end-testing
    title: Whole calls and whole pathways were practised, by those who will take them
    why: NHS 24's staff had not practised one whole call in 2015; the time to handle a call nearly doubled.
    source: "The Herald (2016), on NHS 24's lessons-learned report"
    evidence:
      - type: rehearsal
        requireKinds: [whole-task]
        minSuccessful: 1
        maxFailing: 0
        maxAge: 90d
      - type: defectLog
        maxOpenCritical: 0
        maxOpenHigh: 0
        maxOpenMedium: 0
        maxUnclassified: 0
  - id: rollback
    title: Care goes on when it fails, on paper if need be, and that was practised
    why: At NHS 24 pen and paper, and then the old system, carried the night.
    source: "ONC SAFER guides: a downtime plan, a paper kit for eight hours, drills, https://doi.org/10.1093/jamia/ocaf018"
    evidence:
      - type: rehearsal
        requireKinds: [roll-back, downtime]
        minSuccessful: 2
        maxFailing: 0
        maxDuration: 8h
        maxAge: 90d
`,essential:`# yaml-language-server: $schema=../schemas/policy.schema.json
version: 1
policy: essential
title: The least that any service shows before it goes live
items:
  - id: staff-engagement
    title: The people who will use it were asked, and came
    why: Those who will work with a service see its faults first, and say so only where somebody asks them and listens.
    source: "NHSScotland Staff Governance Standard: staff are involved in decisions that affect them, https://www.staffgovernance.scot.nhs.uk/what-is-staff-governance/overview/. The share is our choice."
    waivableBy: [senior-responsible-owner]
    notApplicableBy: [senior-responsible-owner]
    evidence:
      - type: engagement
        minSessions: 1
        minParticipationPercent: 50
  - id: operator-training
    title: The people who will operate it are trained
    why: A service goes live with the staff it has, not with those who came to the course. In Surrey in 2022 under half of them were trained six days before, against a plan of four in five.
    source: "HSJ (2023), https://www.hsj.co.uk, on the training plan of Surrey Safe Care: 80 percent planned, 47 to 49 reached. Nine in ten is our choice."
    waivableBy: [senior-responsible-owner]
    evidence:
      - type: training
        minPeople: 1
        minCoveragePercent: 90
  - id: safety-sign-off
    title: A named person accepts the risk that remains
    why: A risk that nobody has accepted is a risk that nobody has looked at. A grave one is reduced first; it can't be waived away.
    source: "NHS clinical risk matrix in DCB0129 and DCB0160: a residual risk of 4 must be cut, 5 is unacceptable, https://standards.nhs.uk/published-standards/nhsd-clinical-risk-management-its-application-in-the-manufacture-of-health-it-systems"
    evidence:
      - type: hazardLog
        minHazards: 1
        maxResidualRisk: 3
        maxUnrated: 0
        maxUncontrolled: 0
        maxUnowned: 0
      - type: signOff
        role: safety-officer
        minSignOffs: 1
        maxOpenConditions: 0
        requireIndependent: true
  - id: load-testing
    title: It holds the busiest hour
    why: The first day is the busiest, and the worst one on which to find the limit. In 2013 NHS 24 deferred its system because it could not serve 600 people at once.
    source: "Google, Site Reliability Engineering, launch checklist: a load test and an end-to-end test, https://landing.google.com/sre/book/chapters/launch-checklist.html. Scottish Parliament, Public Audit Committee, official report, on 600 users."
    waivableBy: [senior-responsible-owner]
    notApplicableBy: [senior-responsible-owner]
    evidence:
      - type: loadTest
        minRequests: 1
        minPeakMultiple: 1
        minDuration: 10m
        maxErrorPercent: 1
        maxFailedThresholds: 0
  - id: concerns
    title: What people raised was answered, and they accepted the answer
    why: At NHS 24, at Heathrow's Terminal 5 and elsewhere somebody had said so before, and at Terminal 5 nothing of it was written down.
    source: "NASA NPR 8600.1 chapter 5: a dissent goes one level up, and the decider answers it, https://nodis3.gsfc.nasa.gov. House of Commons Transport Committee, 12th report 2007-08. The fortnight is our choice."
    evidence:
      - type: concerns
        minOpenFor: 14d
        maxOpenCritical: 0
        maxOpenHigh: 0
        maxUnclassified: 0
        maxUnplanned: 0
`,"public-service":`# yaml-language-server: $schema=../schemas/policy.schema.json
version: 1
policy: public-service
title: What a public service shows before people depend on it
policies: [essential]
items:
  - id: staff-engagement
    title: The people who will use it were asked in time, came, and were answered
    why: Asked early, people can still change a design; told late, they can only be overruled.
    source: "The Gunning principles: at a formative stage, with reasons, with time, and with responses taken into account, https://www.pinsentmasons.com/out-law/guides/public-consultation-uk. The shares and the month are our choice."
    waivableBy: [senior-responsible-owner]
    notApplicableBy: [senior-responsible-owner]
    evidence:
      - type: engagement
        minParticipationPercent: 60
        minFeedbackAnsweredPercent: 100
        minLeadTime: 30d
  - id: operator-training
    title: Everyone who will operate it is trained, at every site, and says that they are ready
    why: Attendance is not readiness. Training at Terminal 5 was well attended and mostly tours; NHS 24's staff had not practised one whole call in 2015.
    source: "House of Commons Transport Committee, 12th report 2007-08; The Herald (2016) on NHS 24's lessons-learned report. The shares are our choice."
    waivableBy: [senior-responsible-owner]
    evidence:
      - type: training
        groupBy: [site]
        minCoveragePercent: 95
        minGroupCoveragePercent: 90
        maxAge: 180d
      - type: survey
        id: readiness
        minResponsePercent: 50
        minFavourablePercent: 70
  - id: concerns
    title: What people raised was answered soon, and they accepted the answer
    why: Silence is how people learn not to speak. Staff of NHS 24 felt that nobody would listen, and wrote to the government instead.
    source: "Independent National Whistleblowing Officer, National Whistleblowing Standards: five working days at the first stage, https://inwo.spso.org.uk/stage-1-early-resolution"
    evidence:
      - type: concerns
        minOpenFor: 30d
        maxUnansweredAge: 7d
        maxOverdue: 0
  - id: public-consultation
    title: The people whom it concerns know of it and were heard
    why: Fewer than one household in three recalled the leaflet about care.data; it was paused for six months.
    source: "GPonline (2014), what next for care.data; the Gunning principles. Half of those asked is our choice."
    waivableBy: [senior-responsible-owner]
    notApplicableBy: [senior-responsible-owner]
    evidence:
      - type: survey
        id: awareness
        minResponded: 30
        minFavourablePercent: 50
      - type: document
        id: consultation
        requireHeadings: [What people said, What we changed]
  - id: equal-access
    title: Everyone can use it
    why: Accessibility is one of two things that can't be repaired once real people are shut out, and the law asks for it.
    source: "Service Standard, how to apply it: accessibility and security before real users, https://www.gov.uk/service-manual/service-assessments/how-to-apply-the-service-standard; Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018, WCAG 2.2 AA"
    evidence:
      - type: accessibility
        minPages: 1
        maxCritical: 0
        maxSerious: 0
        requireStandards: [wcag2a, wcag2aa]
      - type: document
        id: accessibility-statement
        minDocuments: 1
  - id: security-privacy
    title: People's data is safe, and somebody independent says so
    why: What has leaked can't be called back. Care.data's notice was a poster in the surgery, and the regulator would not accept it.
    source: "UK GDPR, data protection impact assessment: sign off and record outcomes, https://ico.org.uk; Service Standard, point 9"
    evidence:
      - type: securityScan
        minRuns: 1
        maxErrors: 0
      - type: document
        id: impact-assessment
        requireHeadings: [Risks, Measures, Consultation]
      - type: signOff
        role: data-protection-officer
        requireIndependent: true
  - id: rollback
    title: The way back is rehearsed, and quick enough
    why: A way back limited the harm at NHS 24 in 2015. Phoenix in Canada had none.
    source: "Gateway Review 4: contingency and reversion plans; ONC SAFER guides: a warm site usable in under eight hours, https://doi.org/10.1093/jamia/ocaf018"
    waivableBy: [senior-responsible-owner]
    evidence:
      - type: rehearsal
        requireKinds: [roll-back]
        minSuccessful: 1
        maxFailing: 0
        maxDuration: 8h
        maxAge: 90d
  - id: end-to-end-testing
    title: Whole tasks were done from end to end, by the people who will do them
    why: Police testing found 76 defects in i6, 12 of them critical, in a system that its supplier had passed.
    source: "Computing (2017) on Audit Scotland, i6: a review; Microsoft go-live checklist: at least one successful mock cutover"
    waivableBy: [senior-responsible-owner]
    evidence:
      - type: rehearsal
        requireKinds: [whole-task]
        minSuccessful: 1
        maxFailing: 0
        maxAge: 90d
      - type: defectLog
        maxOpenCritical: 0
        maxOpenHigh: 0
        maxUnclassified: 0
  - id: service-outcomes
    title: It is known what the public gets from it, and how anyone will tell
    why: Going live in winter to save the cost of double running was a reason for NHS 24, and none for its callers.
    source: "Service Standard, point 10: define success and publish performance, https://www.gov.uk/service-manual/service-standard; Gateway Review 4: the basis for measuring performance"
    evidence:
      - type: outcomes
        minPublicOutcomes: 1
  - id: support-handover
    title: The people who will look after it have what they need, and have taken it over
    why: NHS 24 told members of parliament that it had relied too much on what its supplier promised.
    source: "ITIL service transition: early-life support and knowledge transfer; Computing (2016) on NHS 24's written submission"
    waivableBy: [senior-responsible-owner]
    evidence:
      - type: document
        id: run-book
        requireHeadings: [On call, Known faults, Way back]
        maxAge: 180d
      - type: signOff
        role: service-manager
  - id: independent-assurance
    title: Somebody who neither built nor bought it has looked, and agrees
    why: A supplier's own tests passed i6; a review rated NHS 24 amber two months before it was deferred again. Who is paid for the date can't vouch for it.
    source: "Gateway Review 4, held after all testing and before release; Digital Scotland Service Standard and Technology Assurance Framework, https://www.gov.scot/policies/digital/technology-assurance-framework/"
    waivableBy: [senior-responsible-owner]
    evidence:
      - type: signOff
        role: independent-assurer
        minSignOffs: 1
        maxOpenConditions: 0
        requireIndependent: true
  - id: phased-rollout
    title: It starts small, where a fault can be borne
    why: i6 was to replace more than 130 systems at once, and Terminal 5 opened almost whole. NHS 24 relaunched in 2016 with six planned-care services, and in 2017 with one board.
    source: "Scottish Parliament, Justice Sub-Committee on Policing, 30 March 2017; North Edinburgh News (23 November 2017) on the relaunch"
    waivableBy: [senior-responsible-owner]
    evidence:
      - type: rehearsal
        id: pilot
        requireKinds: [pilot]
        minSuccessful: 1
        maxFailing: 0
  - id: data-migration
    title: The data came over whole, and it was rehearsed
    why: Records that do not match turn up as people who can't be found.
    source: "Microsoft Dynamics 365 go-live checklist: cutover scripts rehearsed, https://learn.microsoft.com/dynamics365/guidance/implementation-guide/prepare-go-live-checklist"
    waivableBy: [senior-responsible-owner]
    notApplicableBy: [senior-responsible-owner]
    evidence:
      - type: rehearsal
        id: migration
        requireKinds: [data-migration]
        maxFailing: 0
      - type: measurement
        id: reconciliation
        max: {unmatchedRecords: 0}
`,"site-reliability":`# yaml-language-server: $schema=../schemas/policy.schema.json
version: 1
policy: site-reliability
title: What a service that must stay up shows before traffic reaches it
items:
  - id: load-testing
    title: It holds twice the busiest hour, for long enough to show leaks and queues
    why: The expected peak is a guess; what is above it is what is left when the guess is wrong. TSB tested one of its two data centres.
    source: "AWS operational readiness review: once, twice and three times the expected load, https://docs.aws.amazon.com; Google, launch checklist: room for the launch spike"
    waivableBy: [service-owner]
    evidence:
      - type: loadTest
        minPeakMultiple: 2
        minDuration: 30m
        maxErrorPercent: 0.5
        maxFailedThresholds: 0
        maxAge: 60d
  - id: rollback
    title: Roll-back, fail-over and restore were each done, and in time
    why: A recovery time that was only written down is a hope.
    source: "AWS operational readiness review: recovery times verified through a dry run or game day, not only defined"
    waivableBy: [service-owner]
    evidence:
      - type: rehearsal
        requireKinds: [roll-back, fail-over, restore]
        minSuccessful: 3
        maxFailing: 0
        maxDuration: 4h
        maxAge: 90d
  - id: support-handover
    title: Who is called at night knows what to do
    why: The people who built it are asleep, or gone.
    source: "Google, Site Reliability Engineering, production readiness review; ITIL early-life support"
    waivableBy: [service-owner]
    evidence:
      - type: document
        id: run-book
        minWords: 200
        requireHeadings: [Alerts, On call, Way back, Dependencies]
        maxAge: 180d
      - type: signOff
        role: on-call-lead
        requireIndependent: true
  - id: security-privacy
    title: No known grave hole is open
    why: Security is one of two things that can't be put right after real people are harmed.
    source: "Service Standard, how to apply it, https://www.gov.uk/service-manual/service-assessments/how-to-apply-the-service-standard"
    evidence:
      - type: securityScan
        minRuns: 1
        maxErrors: 0
  - id: end-to-end-testing
    title: The tests ran, and passed
    why: A suite that did not run says nothing, however green the others are.
    source: "Google, launch checklist: load test and end-to-end test"
    waivableBy: [service-owner]
    evidence:
      - type: testReport
        minRan: 1
        maxFailed: 0
        maxSkippedPercent: 10
        maxAge: 14d
      - type: defectLog
        maxOpenCritical: 0
        maxOpenHigh: 0
        maxUnclassified: 0
  - id: phased-rollout
    title: A part of the traffic went through it first, and it held
    why: A fault that reaches one in a hundred is an incident; one that reaches all is a headline.
    source: "Google, launch checklist: staged roll-out"
    waivableBy: [service-owner]
    evidence:
      - type: rehearsal
        id: pilot
        requireKinds: [pilot]
        minSuccessful: 1
        maxFailing: 0
        maxAge: 60d
`};exports.builtInPolicies=e;