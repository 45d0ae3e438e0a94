var e=require("./rolldown-runtime.js").n({builtInPolicies:()=>t});const t={"clinical-safety":`# yaml-language-server: $schema=../schemas/policy.schema.json
version: 1
policy: clinical-safety
title: What a system that care depends on shows before it is switched on
policies: [essential]
waiverLimit: 30d
items:
  - id: safety-sign-off
    title: The clinical safety officer accepts the risk that remains
    why: A clinician who is trained in it, and neither owns nor built the system, answers for its safety by name. A refusal stands.
    sources:
      - title: DCB0129 and DCB0160, clinical risk management in health IT
        says: The deploying organisation makes its own hazard log and safety case, and its clinical safety officer approves each version.
        url: https://standards.nhs.uk/published-standards/nhsd-clinical-risk-management-its-application-in-the-manufacture-of-health-it-systems
    ownChoice: The words and age of the safety case.
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
    sources:
      - title: HSJ (2023), only half of staff trained
        says: Surrey Safe Care planned for 80 percent and reached 47 to 49.
        url: https://www.hsj.co.uk/technology-and-innovation/only-half-of-trusts-staff-were-trained-ahead-of-troubled-it-go-live/7036256.article
      - title: Digital Health (13 October 2023), Surrey Safe Care harm
        url: https://dhi-publishing-new-theme.onyx-sites.io/?p=162649
    ownChoice: The shares.
    evidence:
      - type: training
        groupBy: [site, shift]
        minCoveragePercent: 95
        minGroupCoveragePercent: 90
        maxAge: 180d
  - id: concerns
    title: Nobody who treats patients with it has a grave concern that stands
    why: A report of Surrey's own informatics staff warned of safety and data within the three months before.
    sources:
      - title: HSJ (2023), only half of staff trained
        says: The warning of Surrey's own informatics staff.
        url: https://www.hsj.co.uk/technology-and-innovation/only-half-of-trusts-staff-were-trained-ahead-of-troubled-it-go-live/7036256.article
      - title: National Whistleblowing Standards, stage 1
        says: An answer within five working days.
        url: https://inwo.spso.org.uk/stage-1-early-resolution
    ownChoice: That people have a month to speak, and that no medium concern stays open.
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
    sources:
      - title: The Herald (2016), on NHS 24's staff
        says: No whole call was practised.
        url: https://www.heraldscotland.com/news/14408537.NHS_24_nurses_thought_no_one_would_listen_if_they_spoke_up_about_beleaguered_new_technology/
      - title: The Herald (2016), on NHS 24's lessons-learned report
        says: The time to handle a call nearly doubled.
        url: http://www.heraldscotland.com/news/health/14248555.Frontline_staff_not_trained_well_enough_to_use_new_IT_system__says_NHS_24_report/
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
    sources:
      - title: ONC SAFER guides (2025)
        says: A downtime plan, a paper kit for eight hours, drills.
        url: https://doi.org/10.1093/jamia/ocaf018
      - title: The Herald (2015), abandoned within an hour
        says: Pen and paper, then the old system.
        url: https://www.heraldscotland.com/news/health/13921555.New_multi_million_pound_technology_at_NHS_24_abandoned_within_an_hour/
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
    sources:
      - title: NHSScotland Staff Governance Standard
        says: Staff are involved in decisions that affect them.
        url: https://www.staffgovernance.scot.nhs.uk/what-is-staff-governance/overview/
    ownChoice: The share.
    waivableBy: [senior-responsible-owner]
    notApplicableBy: [senior-responsible-owner]
    evidence:
      - type: engagement
        minSessions: 1
        minParticipationPercent: 50
  - id: operator-training
    title: The people who will operate it are trained
    why: A service goes live with the staff it has, not with those who came to the course. In Surrey in 2022 under half of them were trained six days before, against a plan of four in five.
    sources:
      - title: HSJ (2023), only half of staff trained
        says: 80 percent planned, 47 to 49 reached.
        url: https://www.hsj.co.uk/technology-and-innovation/only-half-of-trusts-staff-were-trained-ahead-of-troubled-it-go-live/7036256.article
    ownChoice: Nine in ten.
    waivableBy: [senior-responsible-owner]
    evidence:
      - type: training
        minPeople: 1
        minCoveragePercent: 90
  - id: safety-sign-off
    title: A named person accepts the risk that remains
    why: A risk that nobody has accepted is a risk that nobody has looked at. A grave one is reduced first; it can't be waived away.
    sources:
      - title: NHS clinical risk matrix, in DCB0129 and DCB0160
        says: A residual risk of 4 must be cut, 5 is unacceptable.
        url: https://standards.nhs.uk/published-standards/nhsd-clinical-risk-management-its-application-in-the-manufacture-of-health-it-systems
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
    sources:
      - title: Google, Site Reliability Engineering, launch checklist
        says: A load test and an end-to-end test.
        url: https://landing.google.com/sre/book/chapters/launch-checklist.html
      - title: Scottish Parliament, Public Audit Committee, official report
        says: The system did not perform for 600 people at once.
        url: https://archive2021.parliament.scot/parliamentarybusiness/report.aspx?r=10393
    ownChoice: The length of the run.
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
    sources:
      - title: NASA NPR 8600.1, chapter 5
        says: A dissent goes one level up, and the decider answers it.
        url: https://nodis3.gsfc.nasa.gov
      - title: House of Commons Transport Committee, 12th report 2007-08
        says: Shop stewards had warned since 2006.
        url: https://publications.parliament.uk/pa/cm200708/cmselect/cmtran/543/54305.htm
      - title: BBC (9 July 2008), disruption at T5 avoidable
        says: No written trace of concerns was found.
        url: http://news.bbc.co.uk/2/hi/uk_news/england/london/7498557.stm
    ownChoice: The fortnight.
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
    sources:
      - title: The Gunning principles, in a guide by Pinsent Masons
        says: At a formative stage, with reasons, with time, and with responses taken into account.
        url: https://www.pinsentmasons.com/out-law/guides/public-consultation-uk
    ownChoice: The shares and the month.
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
    sources:
      - title: House of Commons Transport Committee, 12th report 2007-08
        says: High attendance, little hands-on practice.
        url: https://publications.parliament.uk/pa/cm200708/cmselect/cmtran/543/54304.htm
      - title: The Herald (2016), on NHS 24's staff
        url: https://www.heraldscotland.com/news/14408537.NHS_24_nurses_thought_no_one_would_listen_if_they_spoke_up_about_beleaguered_new_technology/
    ownChoice: The shares.
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
    sources:
      - title: National Whistleblowing Standards, stage 1
        says: An answer within five working days.
        url: https://inwo.spso.org.uk/stage-1-early-resolution
      - title: The Herald (2016), on NHS 24's staff
        says: Members expected nothing to be done.
        url: https://www.heraldscotland.com/news/14408537.NHS_24_nurses_thought_no_one_would_listen_if_they_spoke_up_about_beleaguered_new_technology/
      - title: The Herald (2015), abandoned within an hour
        says: Staff had contacted the government in the month before.
        url: https://www.heraldscotland.com/news/health/13921555.New_multi_million_pound_technology_at_NHS_24_abandoned_within_an_hour/
    ownChoice: That people have a month to speak.
    evidence:
      - type: concerns
        minOpenFor: 30d
        maxUnansweredAge: 7d
        maxOverdue: 0
  - id: public-consultation
    title: The people whom it concerns know of it and were heard
    why: Fewer than one household in three recalled the leaflet about care.data; it was paused for six months.
    sources:
      - title: GPonline (2014), what next for care.data
        says: Fewer than one household in three recalled the leaflet.
        url: https://www.gponline.com/next-caredata/article/1282713
      - title: The Gunning principles, in a guide by Pinsent Masons
        url: https://www.pinsentmasons.com/out-law/guides/public-consultation-uk
    ownChoice: Half of those asked, and that at least thirty answer.
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
    sources:
      - title: Service Standard, how to apply it
        says: Accessibility and security before real users.
        url: https://www.gov.uk/service-manual/service-assessments/how-to-apply-the-service-standard
      - title: Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018
        says: A standard to meet (today WCAG 2.2 AA), and a statement.
        url: https://www.legislation.gov.uk/uksi/2018/952
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
    sources:
      - title: "UK GDPR, data protection impact assessment: sign off and record outcomes"
        url: https://ico.org.uk
      - title: Service Standard, point 9
        url: https://www.gov.uk/service-manual/service-assessments/how-to-apply-the-service-standard
      - title: medConfidential, what happened with care.data
        says: The regulator would not accept a poster as fair notice.
        url: https://medconfidential.org/whats-the-story/care-data-2013-2016/
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
    why: At NHS 24 in 2015 a way back limited the harm, for staff could use pen and paper, and then the old system.
    sources:
      - title: Gateway Review 4, readiness for service
        says: Contingency and reversion plans.
      - title: ONC SAFER guides (2025)
        says: A warm site usable in under eight hours.
        url: https://doi.org/10.1093/jamia/ocaf018
      - title: The Herald (2015), abandoned within an hour
        url: https://www.heraldscotland.com/news/health/13921555.New_multi_million_pound_technology_at_NHS_24_abandoned_within_an_hour/
    ownChoice: The three months.
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
    sources:
      - title: "Computing (2017), on Audit Scotland, i6: a review"
        says: 76 defects, 12 of them critical.
        url: https://www.computing.co.uk/news/3006274/accenture-underestimated-complexity-and-lost-trust-in-failed-national-it-system-for-police-scotland
      - title: Microsoft Dynamics 365 go-live checklist
        says: At least one successful mock cutover.
        url: https://learn.microsoft.com/dynamics365/guidance/implementation-guide/prepare-go-live-checklist
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
    sources:
      - title: Service Standard, point 10
        says: Define success and publish performance.
        url: https://www.gov.uk/service-manual/service-standard
      - title: Gateway Review 4, readiness for service
        says: The basis for measuring performance.
      - title: The Herald (2016), on NHS 24's lessons-learned report
        says: The start of winter was accepted to avoid the cost of double running.
        url: http://www.heraldscotland.com/news/health/14248555.Frontline_staff_not_trained_well_enough_to_use_new_IT_system__says_NHS_24_report/
    evidence:
      - type: outcomes
        minPublicOutcomes: 1
  - id: support-handover
    title: The people who will look after it have what they need, and have taken it over
    why: NHS 24 told members of parliament that it had relied too much on what its supplier promised.
    sources:
      - title: ITIL service transition
        says: Early-life support and knowledge transfer.
      - title: Computing (2016), on NHS 24's written submission
        url: https://www.computing.co.uk/news/2446055/delays-and-additional-costs-in-scotland-s-nhs-24-it-system-down-to-systematic-failure-around-programme-governance
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
    sources:
      - title: Gateway Review 4, readiness for service
        says: Held after all testing and before release.
      - title: Scottish Technology Assurance Framework
        url: https://www.gov.scot/policies/digital/technology-assurance-framework/
      - title: Scottish Parliament, Public Audit Committee, official report
        says: Rated amber in August 2013.
        url: https://archive2021.parliament.scot/parliamentarybusiness/report.aspx?r=10393
      - title: "Computing (2017), on Audit Scotland, i6: a review"
        url: https://www.computing.co.uk/news/3006274/accenture-underestimated-complexity-and-lost-trust-in-failed-national-it-system-for-police-scotland
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
    sources:
      - title: Scottish Parliament, Justice Sub-Committee on Policing, 30 March 2017
        says: More than 130 systems at once.
        url: https://www.parliament.scot/chamber-and-committees/official-report/what-was-said-in-parliament/JSP-30-03-2017?meeting=10882&iob=99585
      - title: Government Computing (October 2016), first phase of NHS 24 re-launch
        says: Six planned-care services first.
        url: http://devolved.governmentcomputing.com/news/first-phase-of-nhs-24-system-re-launch-goes-live-as-cost-fears-persist-5029809
      - title: North Edinburgh News (23 November 2017), technology upgrade at NHS 24
        says: One board first.
        url: https://nen.press/2017/11/23/technology-upgrade-at-nhs-24
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
    sources:
      - title: Microsoft Dynamics 365 go-live checklist
        says: Cutover scripts rehearsed.
        url: https://learn.microsoft.com/dynamics365/guidance/implementation-guide/prepare-go-live-checklist
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
    why: The expected peak is a guess; what is above it is what is left when the guess is wrong.
    sources:
      - title: AWS operational readiness review
        says: Once, twice and three times the expected load.
        url: https://docs.aws.amazon.com
      - title: Google, Site Reliability Engineering, launch checklist
        says: Room for the launch spike.
        url: https://landing.google.com/sre/book/chapters/launch-checklist.html
    ownChoice: The half hour, the share of errors and the two months.
    waivableBy: [service-owner, senior-responsible-owner]
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
    sources:
      - title: AWS operational readiness review
        says: Recovery times verified through a dry run or game day, not only defined.
        url: https://docs.aws.amazon.com
    ownChoice: The four hours and the three months.
    waivableBy: [service-owner, senior-responsible-owner]
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
    sources:
      - title: Google, Site Reliability Engineering, launch checklist
        says: Monitoring, fail-over and dependencies are known before launch.
        url: https://landing.google.com/sre/book/chapters/launch-checklist.html
      - title: ITIL service transition
        says: Early-life support.
    waivableBy: [service-owner, senior-responsible-owner]
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
    sources:
      - title: Service Standard, how to apply it
        says: Accessibility and security before real users.
        url: https://www.gov.uk/service-manual/service-assessments/how-to-apply-the-service-standard
    evidence:
      - type: securityScan
        minRuns: 1
        maxErrors: 0
  - id: end-to-end-testing
    title: The tests ran, and passed
    why: A suite that did not run says nothing, however green the others are.
    sources:
      - title: Google, Site Reliability Engineering, launch checklist
        says: A load test and an end-to-end test.
        url: https://landing.google.com/sre/book/chapters/launch-checklist.html
    ownChoice: The share of skipped tests and the fortnight.
    waivableBy: [service-owner, senior-responsible-owner]
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
    sources:
      - title: Google, Site Reliability Engineering, launch checklist
        says: Staged roll-out.
        url: https://landing.google.com/sre/book/chapters/launch-checklist.html
    ownChoice: The two months.
    waivableBy: [service-owner, senior-responsible-owner]
    evidence:
      - type: rehearsal
        id: pilot
        requireKinds: [pilot]
        minSuccessful: 1
        maxFailing: 0
        maxAge: 60d
`};Object.defineProperty(exports,"n",{enumerable:!0,get:function(){return e}}),Object.defineProperty(exports,"t",{enumerable:!0,get:function(){return t}});