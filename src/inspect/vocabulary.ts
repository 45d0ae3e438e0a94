import type { CollectedType } from '../evidence/index.ts'

/**
 * How people head the columns that a type reads, by our name: likelier ones first, those of one rank together. A
 * header is compared without case, spaces, `_`, `-` and what stands in brackets.
 */
export interface Vocabulary {
  readonly type: CollectedType
  /** The key of the entry that holds the table. */
  readonly source: string
  readonly required: readonly string[]
  readonly words: Readonly<Record<string, readonly string[]>>
  /** Columns of which at least one must be there for a table to be of this type. */
  readonly telling: readonly string[]
}

const id = ['id', 'ref reference number no key', 'uid']
const owner = ['owner', 'responsible assignee assignedto responsibleperson actionowner accountable']
const due = ['due', 'duedate targetdate deadline dueby duefor target']
const status = ['status', 'state', 'currentstatus']
const severity = ['severity', 'priority impact sev', 'rating']
const group = ['group', 'staffgroup team department audience role profession ward site', 'unit division']

/** The more telling types first. */
export const vocabularies: readonly Vocabulary[] = [
  {
    type: 'hazardLog',
    source: 'log',
    required: ['id', 'hazard'],
    telling: ['residualSeverity', 'residualLikelihood', 'residualRisk', 'hazard'],
    words: {
      id: ['id', 'hazardid hazardno hazardnumber hazardref', 'ref reference'],
      hazard: ['hazard', 'hazardname hazardtitle hazarddescription'],
      residualSeverity: ['residualseverity', 'residualconsequence residualimpact'],
      residualLikelihood: ['residuallikelihood', 'residualprobability'],
      residualRisk: ['residualrisk', 'residualriskrating residualriskscore residualrating'],
      controls: ['controls', 'existingcontrols newhazardcontrols newcontrols additionalcontrols hazardcontrols mitigations mitigation currentcontrols'],
      owner: ['owner', 'hazardowner riskowner', ...owner.slice(1)],
    },
  },
  {
    type: 'concerns',
    source: 'register',
    required: ['id', 'raisedOn', 'raisedBy', 'severity', 'status', 'response'],
    telling: ['raisedBy', 'acceptedBy'],
    words: {
      id: ['id', 'concernid issueid', ...id.slice(1)],
      raisedOn: ['raisedon', 'dateraised raised raiseddate reportedon datereported', 'date'],
      raisedBy: ['raisedby', 'reportedby reporter'],
      severity: ['severity', 'concernseverity', ...severity.slice(1)],
      raisedSeverity: ['raisedseverity', 'originalseverity initialseverity'],
      summary: ['summary', 'concern description title issue'],
      status,
      response: ['response', 'answer reply resolution'],
      respondedBy: ['respondedby', 'answeredby repliedby'],
      respondedOn: ['respondedon', 'responsedate dateresponded answeredon'],
      acceptedBy: ['acceptedby', 'agreedby'],
      acceptedOn: ['acceptedon', 'dateaccepted acceptancedate'],
      owner,
      due,
    },
  },
  {
    type: 'survey',
    source: 'results',
    required: ['group', 'asked', 'responded', 'favourable'],
    telling: ['asked', 'favourable'],
    words: {
      group,
      asked: ['asked', 'invited surveyed sent issued', 'headcount'],
      responded: ['responded', 'responses replies answered returned completed'],
      favourable: ['favourable', 'favorable positive agree agreed satisfied ready'],
      date: ['date', 'surveydate closedon'],
    },
  },
  {
    type: 'engagement',
    source: 'sessions',
    required: ['date', 'group', 'attended'],
    telling: ['attended'],
    words: {
      date: ['date', 'sessiondate heldon day when'],
      group,
      attended: ['attended', 'attendees attendance present turnout', 'came'],
      invited: ['invited', 'invitees expected', 'asked'],
    },
  },
  {
    type: 'outcomes',
    source: 'log',
    required: ['outcome', 'beneficiary', 'measure', 'baseline', 'target', 'owner'],
    telling: ['beneficiary', 'baseline'],
    words: {
      outcome: ['outcome', 'benefit benefitdescription expectedoutcome'],
      beneficiary: ['beneficiary', 'beneficiaries forwhom whobenefits'],
      measure: ['measure', 'metric indicator kpi measuredby'],
      baseline: ['baseline', 'baselinevalue currentvalue'],
      target: ['target', 'targetvalue goal'],
      owner,
    },
  },
  {
    type: 'rehearsal',
    source: 'log',
    required: ['date', 'kind', 'outcome'],
    telling: ['kind', 'durationMinutes'],
    words: {
      date: ['date', 'rehearsaldate testdate runon heldon day'],
      kind: ['kind', 'rehearsal exercise drill rehearsaltype exercisetype', 'type'],
      outcome: ['outcome', 'result', 'status'],
      durationMinutes: ['durationminutes', 'duration minutes durationmin'],
      environment: ['environment', 'env'],
    },
  },
  {
    type: 'actionLog',
    source: 'log',
    required: ['id', 'action', 'status'],
    telling: ['action'],
    words: {
      id: ['id', 'actionid actionno actionnumber actionref', ...id.slice(1)],
      action: ['action', 'actiondescription task recommendation', 'description'],
      status,
      owner,
      due,
      closedOn: ['closedon', 'dateclosed closeddate completedon datecompleted completiondate'],
    },
  },
  {
    type: 'defectLog',
    source: 'log',
    required: ['id', 'severity', 'status'],
    telling: ['severity'],
    words: {
      id: ['id', 'defectid bugid issueid issuekey incidentid ticket', ...id.slice(1)],
      severity: ['severity', 'defectseverity bugseverity', ...severity.slice(1)],
      status,
      raisedSeverity: ['raisedseverity', 'originalseverity initialseverity'],
      owner,
      due,
    },
  },
]

/** The second table of engagement: what people said, and what was answered. */
export const feedbackWords: Readonly<Record<string, readonly string[]>> = {
  id: ['id', 'feedbackid', ...id.slice(1)],
  raisedOn: ['raisedon', 'dateraised raised receivedon datereceived', 'date'],
  response: ['response', 'answer reply ourresponse'],
  respondedOn: ['respondedon', 'responsedate dateresponded answeredon'],
  group,
}

/** Training has two tables: who should be trained, and who was. */
export const recordWords: Readonly<Record<string, readonly string[]>> = {
  person: [
    'person personid',
    'employeeid staffid staffnumber employeenumber payrollnumber assignmentnumber learnerid employeeno staffno personnelnumber userid email emailaddress mail username login learner useremail',
    'idnumber',
  ],
  status: ['status', 'completionstatus trainingstatus coursestatus result outcome', 'state'],
  completedOn: ['completedon', 'completiondate datecompleted completed datepassed passedon coursecomplete completedat dateofcompletion completeddate timecompleted'],
  course: ['course', 'coursecode coursetitle coursename module modulename training', 'programme activity'],
  score: ['score', 'mark grade scorepercent percent percentage', 'finalgrade finalscore'],
  expiresOn: ['expireson', 'expirydate expires expiry validuntil expirationdate dateexpires expiresat renewaldate'],
}

/** What a roster groups people by. */
export const groupWords = /^(?:site|location|ward|unit|department|team|shift|role|staffgroup|group|profession|jobtitle|region|division|directorate|office|jobrole)$/
