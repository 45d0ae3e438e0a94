import type { EvidenceType, MeasureName, SetName } from '../model/rules.ts'

/** Why a type of evidence is asked for, and why some of its measures and sets are. Facts carry their source. */
type Whys = {
  readonly [T in EvidenceType]: {
    readonly why: string
    readonly of?: Readonly<Partial<Record<MeasureName<T> | SetName<T>, string>>>
  }
}

export const whys: Whys = {
  engagement: {
    why: 'People who will use a service see first where it does not fit the work. Asked early, they can still change it; told late, they can only be overruled. NHSScotland\'s Staff Governance Standard asks that staff are involved in decisions that affect them.',
    of: {
      participationPercent: 'The group that did not come is the group nobody heard. The share is taken over everyone who was invited, and the weakest group counts, so that a well-attended day shift can not speak for the night.',
      feedbackAnsweredPercent: 'A question without an answer is the commonest way in which people learn not to ask. The third and fourth Gunning principles ask for time to respond and for responses to be taken into account.',
      leadTime: 'Consultation must happen while the design can still change (the first Gunning principle).',
      age: 'What people said about an earlier version says little about this one.',
      groups: 'A group that nobody met has not been engaged, whatever the average says.',
    },
  },
  survey: {
    why: "Operators' own judgement that they are ready predicts more than a training register does. In New Zealand's Novopay the staff who felt confident were a minority, and it was switched on all the same.",
    of: {
      responsePercent: 'The denominator is everyone who was asked: silence is not consent, and those who are least content answer least.',
      favourablePercent: 'A good average hides the ward or shift that is not ready. The weakest group counts.',
      groups: 'A group that was not asked has said nothing.',
    },
  },
  training: {
    why: 'In 2015 NHS 24 switched to a new system with staff who had never practised a whole call; it was withdrawn within days. Training is counted over the roster, so that nobody who will operate the service is forgotten, and over each site and shift.',
    of: {
      people: 'A roster with nobody on it would make any share perfect.',
      coveragePercent: 'The denominator is everyone who will operate the service, not everyone who came to the course. A record that is booked, failed, expired or too old is no training.',
      groupCoveragePercent: 'Ninety-five in a hundred trained is no comfort to the night shift where it is seven in ten. The weakest group counts.',
      courses: 'A person who lacks one of the courses is not trained for the service.',
    },
  },
  hazardLog: {
    why: 'A safety case names what could harm people, what controls it and who owns it. DCB0129 and DCB0160 ask for it of makers and deployers of health IT in England; the habit serves any service that people depend on.',
    of: {
      hazards: 'A change without a single hazard has not been looked at.',
      residualRisk: 'By the NHS clinical risk matrix a residual risk of 4 must be cut and 5 is unacceptable; 3 is undesirable. The worst hazard counts, never the mean.',
      unrated: 'A hazard that nobody rated may be the worst one.',
      uncontrolled: 'A hazard without a control is only a prediction.',
      unowned: 'A hazard that belongs to nobody is looked after by nobody.',
    },
  },
  defectLog: {
    why: 'Known grave defects are the plainest warning there is. Severity is sometimes talked down as the date comes near; where both are given, the higher of the first and the present severity counts.',
    of: {
      openCritical: 'Police testing of i6 in Scotland found 76 defects, 12 of them critical, in a system that its supplier had passed (Audit Scotland, "i6: a review", 2017).',
      unclassified: 'A defect without one of the four severities could be of any, and is taken for none of them.',
    },
  },
  signOff: {
    why: 'A named person, in a role, answers for an item on the evidence as it stands. When the evidence or what is demanded changes, the signature no longer covers it; a refusal is a veto that nobody can outvote.',
    of: {
      signOffs: 'Only acceptances by holders of the role count, over the digest of today\'s evidence, by people who do not own the item.',
      openConditions: '"Yes, if" is not yes until the condition is met.',
    },
  },
  loadTest: {
    why: 'HealthCare.gov and TSB met their real load on the first day. A result is read from the file that the tool wrote, against the load that is expected, because a tick beside "load tested" says neither how much nor how long.',
    of: {
      requests: 'A run that sent nothing has tested nothing.',
      peakMultiple: 'The expected peak is a guess; room above it is what is left when the guess is wrong. Amazon\'s operational readiness review asks for once, twice and three times the expected load.',
      duration: 'A burst of a minute shows neither leaks nor queues.',
      errorPercent: 'Fast answers are easy when they are errors. Lost and unanswered requests count as failed.',
      p95Ms: 'A mean hides the people who wait longest. One caller in twenty waits at least this long.',
      failedThresholds: 'The team said beforehand what it would accept, and the tool says that it was not reached. A threshold that never got a sample has shown nothing.',
      age: 'A result shows the system as it was.',
      scenarios: 'A run that left out a scenario says nothing about it, and in the figures of the whole run a slow checkout is lost among a thousand quick searches.',
      sites: 'TSB tested one of its two data centres.',
    },
  },
  concerns: {
    why: 'NHS 24\'s staff had said that the system was not ready, and felt that nobody would listen. A concern is closed only when the person who raised it, or an adjudicator who is neither owner nor respondent, accepts the answer.',
    of: {
      openCritical: 'Somebody says that people may come to harm, and nobody has shown them otherwise.',
      openHigh: 'A grave concern without an accepted answer is an unmade decision.',
      unplanned: 'What may stay open at go-live needs an owner and a date.',
      overdue: 'A promise to staff that was not kept.',
      unansweredAge: "The National Whistleblowing Standards in Scotland's NHS ask for an answer at the first stage within five working days.",
      openFor: 'An empty register says something only if people had the time, and knew how, to speak.',
      raised: 'A change that moves nobody to ask anything is rare; an empty register is more often one that nobody knew of.',
    },
  },
  testReport: {
    why: 'Tests show what was tried, and a report of no tests shows nothing. Failures are counted as the worst of what cases, suites and the whole report say, because tools lose some of them on the way.',
    of: {
      ran: 'Skipped tests have tested nothing.',
      failed: 'A failing test is a known difference between what was asked and what was built.',
      skippedPercent: 'The test that was switched off last week is often the one that failed.',
      suites: 'A suite that did not run says nothing, however green the others are.',
    },
  },
  accessibility: {
    why: 'A service that some people can not use is not ready for the public; in the UK the accessibility regulations for public sector bodies ask for WCAG 2.2 AA. Automatic tests find less than half of the barriers, but those they find are certain.',
    of: {
      critical: 'A critical failure keeps people out of the page.',
      serious: 'A serious failure makes a page hard to use for some and impossible for others.',
      incomplete: 'What the tool could not decide is not a pass: a person has to look.',
      scorePercent: 'The lowest page counts; a score of 100 still leaves all that no tool can find.',
      standards: 'A run with few rules finds few failures. A standard counts only where all of its rules were run, on every page.',
      pages: 'The page that was left out is the one that people will meet.',
    },
  },
  securityScan: {
    why: 'Known weaknesses are found by machines, on both sides. A file that looks clean proves nothing by itself: the scan may have failed, or looked at nothing.',
    of: {
      runs: 'No scan, no finding.',
      errors: 'What the scanner calls an error stands until it is mended, or set aside by somebody who answers for it.',
      suppressed: 'What is set aside is still there. A bound on it keeps a long list of excuses from growing unseen.',
      severity: 'Many tools write a grave finding as a warning, and its CVSS score beside it.',
      age: 'New weaknesses become known every day; an old scan does not know them.',
      tools: 'A scanner of code sees nothing of dependencies, and the other way round.',
    },
  },
  githubCheck: {
    why: 'A check that was green on another commit says nothing of this one, and one that was skipped is green on GitHub too. Only success on the very commit that is judged counts.',
    of: {
      checks: 'GitHub lets a required check that was skipped pass. A name can be taken by another app: say which app must have run it.',
      age: 'The world around the code moves on: dependencies, data, neighbours.',
    },
  },
  deployment: {
    why: 'What ran in a pilot for a while has met real people, real data and a whole week. A stage that was only switched on has shown nothing yet.',
    of: {
      successful: 'A deployment that failed, or failed later, has not stood.',
      soak: 'Night shifts, month ends and slow leaks need time to show. It is counted for this very commit, from its last success there.',
    },
  },
  rehearsal: {
    why: 'A roll-back that has only been described is a hope. Having a way back limited the harm at NHS 24 in 2015; not having one made Phoenix in Canada so costly. The last run of each kind counts, so that an old success does not hide a new failure.',
    of: {
      duration: 'A way back that takes longer than the service can be without is no way back.',
      failing: 'The last time that it was tried, it failed.',
      age: 'The system and the people have changed since.',
      kinds: 'What has not been rehearsed is improvised on the night.',
    },
  },
  actionLog: {
    why: 'A review or rehearsal is worth what became of its actions. Nearly every inquiry finds earlier advice that was noted and not done.',
    of: {
      overdue: 'A date that passed in silence was not meant.',
      unplanned: 'An action without owner or date is a wish.',
      closedPercent: 'What is left open at go-live is left for the first bad night.',
    },
  },
  outcomes: {
    why: 'If nobody knows what the public or staff gain, nobody can tell whether it worked, and the date becomes the outcome. The UK Service Standard asks for measures of success; Gateway Review 4 asks for the basis of measuring performance.',
    of: {
      publicOutcomes: 'A case that is only savings is not ready: those who bear the risk get nothing from it.',
      staffOutcomes: 'People carry a change that gives them something.',
    },
  },
  document: {
    why: 'Some things must be written down before the night on which they are needed: run book, safety case report, the plan for the first weeks.',
    of: { words: 'A heading without a text is an intention.', headings: 'The part that is missing is the one that will be asked for.', age: 'A run book for last year\'s system misleads.' },
  },
  measurement: { why: 'What no other type measures: a number that another tool wrote, with a bound that was set before the result was known.' },
}
