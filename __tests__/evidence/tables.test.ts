import { describe, expect, test } from 'vitest'
import { evidenceOf, lines } from '../support/world.ts'

interface Row {
  readonly name: string
  readonly entry: object
  readonly files: Readonly<Record<string, string>>
  readonly more?: object
  readonly measures?: Readonly<Record<string, unknown>>
  readonly sets?: Readonly<Record<string, readonly string[]>>
  readonly errors?: readonly string[]
  readonly warnings?: readonly string[]
  readonly says?: string
}

const sessions = { type: 'engagement', sessions: 's.csv' }
const header = 'date,group,invited,attended'
const goLive = { goLive: '2026-12-09T06:00:00Z' }
const training = { type: 'training', roster: 'staff.csv', records: 'lms.csv' }
const staff = lines('person,site,shift', 'E1,North,day', 'E2,North,night', 'E3,South,day')
const allDone = lines('person,status,completedOn', 'E1,completed,2026-11-01', 'e2 ,Passed,2026-11-01', 'E3,yes,2026-11-01')
const hazards = { type: 'hazardLog', log: 'h.csv', maxResidualRisk: 2 }
const hazardHeader = 'id,hazard,residualSeverity,residualLikelihood,residualRisk,controls,owner'
const defects = { type: 'defectLog', log: 'd.csv' }
const rehearsals = { type: 'rehearsal', log: 'r.csv' }
const outcomes = { type: 'outcomes', log: 'o.csv' }
const outcomeHeader = 'outcome,beneficiary,measure,baseline,target,owner'
const survey = { type: 'survey', results: 's.csv' }

const rows: readonly Row[] = [
  {
    name: 'engagement: the weakest group counts',
    entry: { ...sessions, minParticipationPercent: 50 },
    files: { 's.csv': lines(header, '2026-09-01,nurse,10,9', '2026-09-02,Call handler,20,6', '2026-10-02,call_handler,20,10') },
    more: goLive,
    measures: { sessions: 3, participationPercent: 40, leadTime: 99.25 * 86_400, excludedPercent: 0 },
    sets: { groups: ['nurse', 'Call handler'] },
    errors: ['engagement/participation-percent'],
    says: '40 % (16 of 40) in Call handler; needed: at least 50 %',
  },
  {
    name: 'engagement: the control is ready',
    entry: { ...sessions, minParticipationPercent: 40, requireGroups: ['Nurse', 'call-handler'] },
    files: { 's.csv': lines(header, '2026-09-01,nurse,10,9', '2026-09-02,Call handler,20,6', '2026-10-02,call_handler,20,10') },
    errors: [],
  },
  { name: 'engagement: a log without sessions measures none', entry: sessions, files: { 's.csv': lines(header) }, measures: { sessions: 0 }, errors: ['engagement/sessions'] },
  { name: 'engagement: a session that nobody attended is none', entry: sessions, files: { 's.csv': lines(header, '2026-09-01,nurse,10,0') }, errors: ['engagement/sessions'] },
  {
    name: 'engagement: a session to come does not count',
    entry: sessions,
    files: { 's.csv': lines(header, '2026-12-02,nurse,10,9') },
    errors: ['engagement/sessions'],
    warnings: ['evidence/future'],
  },
  {
    name: 'engagement: more attended than were invited',
    entry: sessions,
    files: { 's.csv': lines(header, '2026-09-01,nurse,10,9', '2026-09-02,nurse,1,9') },
    errors: ['evidence/unusable'],
    says: 's.csv, line 3: 9 attended but only 1 were invited',
  },
  {
    name: 'engagement: a group that is asked for, and nobody says of how many came how many',
    entry: { ...sessions, minParticipationPercent: 50, requireGroups: ['Nurse', 'porter'] },
    files: { 's.csv': lines(header, '2026-09-01,nurse,10,9', '2026-09-02,Porter,,1') },
    measures: { sessions: 2, participationPercent: null },
    errors: ['engagement/participation-percent'],
    warnings: ['evidence/rows'],
    says: 'no session with Porter says how many were invited',
  },
  {
    name: 'engagement: control, another session says it',
    entry: { ...sessions, minParticipationPercent: 50, requireGroups: ['Nurse', 'porter'] },
    files: { 's.csv': lines(header, '2026-09-01,nurse,10,9', '2026-09-02,Porter,,1', '2026-09-03,porter,2,1') },
    measures: { participationPercent: 50 },
    errors: [],
    warnings: [],
  },
  {
    name: 'engagement: of a group that nobody asks for it is told',
    entry: { ...sessions, minParticipationPercent: 50 },
    files: { 's.csv': lines(header, '2026-09-01,nurse,10,9', '2026-09-02,public,,40') },
    measures: { participationPercent: 90 },
    errors: [],
    warnings: ['evidence/rows'],
  },
  ...([['2026-01-10', ['survey/age']], ['2026-11-10', []]] as const).map(([date, errors]) => ({
    name: `survey: a row without a date takes the declared one, and one of ${date} keeps its own`,
    entry: { ...survey, maxAge: '30d', occurredOn: '2026-11-20' },
    files: { 's.csv': lines('group,asked,responded,favourable,date', 'nurse,10,8,8,', `porter,5,4,4,${date}`) },
    errors,
  })),
  {
    name: 'survey: a group that is asked for, and of which nobody answered',
    entry: { ...survey, requireGroups: ['nurse', 'porter'] },
    files: { 's.csv': lines('group,asked,responded,favourable', 'nurse,10,8,8', 'porter,5,0,0') },
    sets: { groups: ['nurse'] },
    errors: ['survey/missing-groups'],
  },
  {
    name: 'survey: control, one of it answered',
    entry: { ...survey, requireGroups: ['nurse', 'porter'] },
    files: { 's.csv': lines('group,asked,responded,favourable', 'nurse,10,8,8', 'porter,5,1,0') },
    errors: [],
  },
  {
    name: 'survey: whole numbers as programs write them that keep decimals',
    entry: survey,
    files: { 's.csv': lines('group,asked,responded,favourable', 'nurse,10.0,8.0,8.0') },
    measures: { responded: 8, responsePercent: 80 },
    errors: [],
  },
  { name: 'survey: half a person', entry: survey, files: { 's.csv': lines('group,asked,responded,favourable', 'nurse,10.5,8,8') }, errors: ['evidence/unusable'] },
  ...(
    [
      ['the failure gives no time, and may be the later', '2026-10-01T10:00:00Z,switch,success', '2026-10-01,switch,failed', ['rehearsal/successful', 'rehearsal/failing']],
      ['the failure gives no time, and was the day before', '2026-10-02T10:00:00Z,switch,success', '2026-10-01,switch,failed', []],
      ['the success gives no time, and may be the earlier', '2026-10-01,switch,success', '2026-10-01T10:00:00Z,switch,failed', ['rehearsal/successful', 'rehearsal/failing']],
      ['the success gives no time, and was the day after', '2026-10-02,switch,success', '2026-10-01T10:00:00Z,switch,failed', []],
      ['both give their time', '2026-10-01T10:00:00Z,switch,success', '2026-10-01T09:00:00Z,switch,failed', []],
      ['both give their time, the failure is the later', '2026-10-01T10:00:00Z,switch,success', '2026-10-01T11:00:00Z,switch,failed', ['rehearsal/successful', 'rehearsal/failing']],
    ] as const
  ).flatMap(([name, one, other, errors]) =>
    [[one, other], [other, one]].map((runs, i) => ({ name: `rehearsal: ${name} (${i})`, entry: rehearsals, files: { 'r.csv': lines('date,kind,outcome', ...runs) }, errors })),
  ),
  {
    name: 'engagement: half of the feedback is answered',
    entry: { ...sessions, feedback: 'f.csv', minFeedbackAnsweredPercent: 51 },
    files: { 's.csv': lines(header, '2026-09-01,nurse,10,9'), 'f.csv': lines('id,raisedOn,response,respondedOn', 'F1,2026-09-01,Done,2026-09-02', 'F2,2026-09-01,Done,') },
    measures: { feedbackAnsweredPercent: 50 },
    errors: ['engagement/feedback-answered-percent'],
  },
  {
    name: 'engagement: no feedback file leaves the bound unmet',
    entry: { ...sessions, minFeedbackAnsweredPercent: 0 },
    files: { 's.csv': lines(header, '2026-09-01,nurse,10,9') },
    errors: ['engagement/feedback-answered-percent'],
    says: 'could not be measured, because no feedback file is given',
  },
  {
    name: 'survey: a group in which nobody answered is unknown',
    entry: { ...survey, minFavourablePercent: 10 },
    files: { 's.csv': lines('group,asked,responded,favourable', 'nurse,10,8,8', 'porter,5,0,0') },
    measures: { responsePercent: 0, favourablePercent: null, responded: 8 },
    errors: ['survey/favourable-percent'],
  },
  {
    name: 'survey: control',
    entry: { ...survey, minFavourablePercent: 50, minResponsePercent: 40, maxAge: '60d' },
    files: { 's.csv': lines('group,asked,responded,favourable,date', 'nurse,10,8,8,2026-11-01', 'porter,5,2,1,2026-11-11') },
    measures: { responsePercent: 40, favourablePercent: 50, responded: 10, age: 30.375 * 86_400 },
    errors: [],
  },
  { name: 'survey: favourable is a part of responded', entry: survey, files: { 's.csv': lines('group,asked,responded,favourable', 'nurse,10,8,9') }, errors: ['evidence/unusable'] },
  { name: 'training: everyone is trained', entry: training, files: { 'staff.csv': staff, 'lms.csv': allDone }, measures: { people: 3, coveragePercent: 100 }, errors: [] },
  {
    name: 'training: one group is short though the average is fine',
    entry: { ...training, groupBy: ['site', 'shift'], minCoveragePercent: 60, minGroupCoveragePercent: 60 },
    files: { 'staff.csv': staff, 'lms.csv': lines('person,status', 'E1,completed', 'E2,booked', 'E3,pass') },
    measures: { groupCoveragePercent: 0 },
    errors: ['training/group-coverage-percent'],
    says: '0 % (0 of 1) in North, night',
  },
  { name: 'training: an empty roster measures nothing', entry: training, files: { 'staff.csv': lines('person'), 'lms.csv': allDone }, errors: ['training/people', 'training/coverage-percent'], warnings: ['evidence/unmatched'] },
  { name: 'training: attendance is not the denominator', entry: training, files: { 'staff.csv': staff, 'lms.csv': lines('person,status', 'E1,completed') }, measures: { coveragePercent: 100 / 3 }, errors: ['training/coverage-percent'] },
  {
    name: 'training: other ids in both files',
    entry: training,
    files: { 'staff.csv': staff, 'lms.csv': lines('person,status', 'jane@x.org,completed') },
    errors: ['training/coverage-percent'],
    warnings: ['evidence/unmatched'],
    says: 'check that "columns.person"',
  },
  {
    name: 'training: it lapses before go-live',
    entry: training,
    files: { 'staff.csv': lines('person', 'E1'), 'lms.csv': lines('person,status,expiresOn', 'E1,completed,2026-12-05') },
    more: goLive,
    errors: ['training/coverage-percent'],
  },
  {
    name: 'training: control, it lapses after go-live',
    entry: training,
    files: { 'staff.csv': lines('person', 'E1'), 'lms.csv': lines('person,status,expiresOn', 'E1,completed,2026-12-10') },
    more: goLive,
    errors: [],
  },
  {
    name: 'training: with maxAge a record needs its date',
    entry: { ...training, maxAge: '90d' },
    files: { 'staff.csv': lines('person', 'E1', 'E2'), 'lms.csv': lines('person,status,completedOn', 'E1,completed,2026-11-30', 'E2,completed,') },
    measures: { coveragePercent: 50 },
    errors: ['training/coverage-percent'],
  },
  {
    name: 'training: completed tomorrow is not completed',
    entry: training,
    files: { 'staff.csv': lines('person', 'E1'), 'lms.csv': lines('person,completedOn', 'E1,2026-12-02') },
    errors: ['training/coverage-percent'],
  },
  {
    name: 'training: a missing score does not reach the pass mark',
    entry: { ...training, minScorePercent: 80 },
    files: { 'staff.csv': lines('person', 'E1', 'E2', 'E3'), 'lms.csv': lines('person,status,score', 'E1,passed,80%', 'E2,passed,', 'E3,passed,79.9') },
    measures: { coveragePercent: 100 / 3 },
    errors: ['training/coverage-percent'],
  },
  {
    name: 'training: each person needs each course, and the best record counts',
    entry: { ...training, requireCourses: ['core', 'Call safety'] },
    files: {
      'staff.csv': lines('person', 'E1', 'E2'),
      'lms.csv': lines('person,course,status', 'E1,core,failed', 'E1,Core,passed', 'E1,call-safety,passed', 'E2,core,passed', 'E2,core,failed'),
    },
    measures: { coveragePercent: 50 },
    sets: { courses: ['Core', 'call-safety'] },
    errors: ['training/coverage-percent'],
  },
  { name: 'training: a roster row without a person', entry: training, files: { 'staff.csv': lines('person,site', ',North'), 'lms.csv': allDone }, errors: ['evidence/unusable'], says: 'staff.csv, line 2' },
  {
    name: 'hazards: the matrix rates severity and likelihood, the higher of both counts',
    entry: hazards,
    files: { 'h.csv': lines(hazardHeader, 'H1,Drop,Major,Low,2,call back,kim', 'H2,Slow,1,1,,retry,kim') },
    measures: { hazards: 2, residualRisk: 3, unrated: 0 },
    errors: ['hazard-log/residual-risk'],
    says: '3 (H1); needed: at most 2',
  },
  { name: 'hazards: control', entry: hazards, files: { 'h.csv': lines(hazardHeader, 'H1,Drop,4 - Major,Very low,2,call back,kim') }, measures: { residualRisk: 2 }, errors: [] },
  { name: 'hazards: ratings as programs write them that keep decimals', entry: hazards, files: { 'h.csv': lines(hazardHeader, 'H1,Drop,4.0,1.0,2.0,call back,kim') }, measures: { residualRisk: 2, unrated: 0 }, errors: [] },
  { name: 'hazards: a rating between two', entry: hazards, files: { 'h.csv': lines(hazardHeader, 'H0,Slow,1,1,,retry,kim', 'H1,Drop,3.5,1,,call back,kim') }, errors: ['hazard-log/unrated'] },
  { name: 'hazards: number and word disagree', entry: hazards, files: { 'h.csv': lines(hazardHeader, 'H1,Drop,3 - Major,Very low,,call back,kim') }, errors: ['hazard-log/residual-risk', 'hazard-log/unrated'] },
  {
    name: 'hazards: "TBC" owns and controls nothing',
    entry: hazards,
    files: { 'h.csv': lines(hazardHeader, 'H1,Drop,Minor,Low,,TBC,n/a') },
    measures: { uncontrolled: 1, unowned: 1 },
    errors: ['hazard-log/uncontrolled', 'hazard-log/unowned'],
  },
  ...['Unassigned', 'to be confirmed', 'n.a.', '(none)', 'Not  applicable', 'nobody?', '—', '...', '[vacant]', 'NULL'].map((cell) => ({
    name: `hazards: "${cell}" owns and controls nothing`,
    entry: hazards,
    files: { 'h.csv': lines(hazardHeader, `H1,Drop,Minor,Low,,${cell},${cell}`) },
    errors: ['hazard-log/uncontrolled', 'hazard-log/unowned'],
  })),
  ...['kim', 'Nan', 'None of us but Kim', '看護師', '4', 'a.'].map((cell) => ({
    name: `hazards: "${cell}" says something`,
    entry: hazards,
    files: { 'h.csv': lines(hazardHeader, `H1,Drop,Minor,Low,,${cell},${cell}`) },
    errors: [],
  })),
  { name: 'hazards: risk by another scale', entry: hazards, files: { 'h.csv': lines(hazardHeader, 'H1,Drop,,,12,retry,kim') }, errors: ['evidence/unusable'], says: 'NHS matrix' },
  ...['1 x 5', '1-3', '1 (L1, S5)', '1 of 5'].map((cell) => ({
    name: `hazards: a risk of "${cell}" is no rating`,
    entry: hazards,
    files: { 'h.csv': lines(hazardHeader, 'H0,Slow,,,1,retry,kim', `H1,Drop,,,"${cell}",retry,kim`) },
    measures: { unrated: 1 },
    errors: ['hazard-log/unrated'],
  })),
  { name: 'hazards: a risk of "Low (1)" is one', entry: hazards, files: { 'h.csv': lines(hazardHeader, 'H1,Drop,,,Low (1),retry,kim') }, measures: { residualRisk: 1, unrated: 0 }, errors: [] },
  { name: 'hazards: an id twice', entry: hazards, files: { 'h.csv': lines(hazardHeader, 'H1,Drop,1,1,,retry,kim', 'h1,Drop,1,1,,retry,kim') }, errors: ['evidence/unusable'], says: 'stands twice' },
  {
    name: 'defects: a lowered severity does not hide the one it was raised with',
    entry: defects,
    files: { 'd.csv': lines('id,severity,status,raisedSeverity', 'D1,low,open,critical', 'D2,high,Resolved,', 'D3,medium,won\'t fix,') },
    measures: { openCritical: 1, openHigh: 0, openMedium: 1, recorded: 3 },
    errors: ['defect-log/open-critical'],
  },
  { name: 'defects: a severity with a hidden character is unclassified', entry: defects, files: { 'd.csv': lines('id,severity,status', 'D1,low\u200b,closed') }, errors: ['defect-log/unclassified'] },
  { name: 'defects: an empty log is a warning', entry: defects, files: { 'd.csv': lines('id,severity,status') }, measures: { recorded: 0 }, errors: [], warnings: ['evidence/empty'] },
  {
    name: 'rehearsal: a later failure undoes a success, on one date the failure is the later',
    entry: { ...rehearsals, requireKinds: ['rollback'] },
    files: { 'r.csv': lines('date,kind,outcome,durationMinutes', '2026-11-01,rollback,failed,9', '2026-11-01,Rollback,success,9', '2026-11-02,cutover,passed,5') },
    measures: { successful: 1, failing: 1, duration: null, age: null },
    errors: ['rehearsal/failing', 'rehearsal/missing-kinds'],
  },
  {
    name: 'rehearsal: control',
    entry: { ...rehearsals, requireKinds: ['rollback'], maxDuration: '30m', maxAge: '30d' },
    files: { 'r.csv': lines('date,kind,outcome,durationMinutes', '2026-11-03,rollback,success,30', '2026-11-02,rollback,failed,90') },
    measures: { successful: 1, duration: 1800, age: 28.375 * 86_400 },
    errors: [],
  },
  { name: 'rehearsal: a success to come does not count', entry: rehearsals, files: { 'r.csv': lines('date,kind,outcome', '2026-12-03,rollback,success') }, errors: ['rehearsal/successful'], warnings: ['evidence/future'] },
  { name: 'rehearsal: a failure to come counts', entry: rehearsals, files: { 'r.csv': lines('date,kind,outcome', '2026-11-03,rollback,success', '2026-12-03,rollback,failed') }, errors: ['rehearsal/successful', 'rehearsal/failing'] },
  {
    name: 'outcomes: a case that is only savings is not ready',
    entry: outcomes,
    files: { 'o.csv': lines(outcomeHeader, 'Cheaper,organisation,cost,9,5,kim', 'Faster,Public,,9,5,kim') },
    measures: { outcomes: 1, publicOutcomes: 0 },
    errors: ['outcomes/public-outcomes'],
    warnings: ['evidence/rows'],
  },
  { name: 'outcomes: control', entry: outcomes, files: { 'o.csv': lines(outcomeHeader, 'Faster,Public,seconds,9,5,kim') }, sets: { beneficiaries: ['Public'] }, errors: [] },
]

const dated = (column: string, ...cells: readonly string[]) => lines(`person,completedOn,${column}`, ...cells.map((cell, i) => `E${i + 1},2026-11-01,${cell}`))
const done = (...people: readonly string[]) => lines('person,completedOn', ...people.map((person) => `${person},2026-11-01`))

describe('who is trained', () => {
  test.each([
    ['letters that Unicode writes in two ways', 'Jos\u00e9', 'Jose\u0301'],
    ['more space between words', 'Jane  Doe', 'jane doe'],
    ['a space that does not break', 'Jane\u00a0Doe', 'Jane Doe'],
    ['a space of no width', 'jane@ward.example\u200b', 'Jane@ward.example'],
  ])('%s is the same person, and one letter more is another', async (_, onRoster, inRecords) => {
    expect((await evidenceOf(training, { 'staff.csv': lines('person', onRoster), 'lms.csv': done(inRecords) })).errors).toEqual([])
    expect((await evidenceOf(training, { 'staff.csv': lines('person', onRoster), 'lms.csv': done(`${inRecords}x`) })).errors).toEqual(['training/coverage-percent'])
  })

  test('a roster of names that nobody sees names nobody', async () => {
    expect((await evidenceOf(training, { 'staff.csv': lines('person', 'E1', '\u200b'), 'lms.csv': done('E1') })).errors).toEqual(['evidence/unusable'])
  })

  test('the empty rows that a spreadsheet leaves below a list are nobody, and a row with a site and no person is refused', async () => {
    const staffOf = (last: string) => ({ 'staff.csv': lines('person,site', 'E1,North', ',', last), 'lms.csv': done('E1') })
    expect((await evidenceOf(training, staffOf(','))).errors).toEqual([])
    expect((await evidenceOf(training, staffOf(',North'))).errors).toEqual(['evidence/unusable'])
  })

  test.each(['Failed', 'fail', ' Not completed', 'No-show', 'EXPIRED'])('a dated record of which another column says "%s" does not count', async (word) => {
    const seen = await evidenceOf(training, { 'staff.csv': lines('person', 'E1', 'E2'), 'lms.csv': dated('Result', 'Passed', word) })
    expect(seen.measures['coveragePercent']).toBe(50)
    expect(seen.messages).toContain('1 training record would count, but "Result" says otherwise, and does not → Say what the column is: columns: {status: Result}.')
  })

  test('other words take no record away, nor does a column beside the one that is named as the status', async () => {
    expect((await evidenceOf(training, { 'staff.csv': lines('person', 'E1', 'E2'), 'lms.csv': dated('Result', 'Passed', 'Failsafe unit') })).errors).toEqual([])
    const records = { file: 'lms.csv', columns: { status: 'Second attempt' } }
    const attempts = dated('First attempt,Second attempt', 'Failed,Passed', 'Passed,Passed')
    expect((await evidenceOf({ ...training, records }, { 'staff.csv': lines('person', 'E1', 'E2'), 'lms.csv': attempts })).errors).toEqual([])
  })

  test.each(['#N/A', '#REF!', '1.23457E+15', '1,2E+15'])('a person whose name a spreadsheet lost is refused: %s', async (lost) => {
    const seen = await evidenceOf(training, { 'staff.csv': lines('person', 'E1', `"${lost}"`, `"${lost}"`), 'lms.csv': done('E1', `"${lost}"`) })
    expect(seen.errors).toEqual(['evidence/unusable'])
    expect(seen.messages).toContain(`staff.csv, line 3: a spreadsheet wrote "${lost}" in place of the person`)
  })

  test.each(['1e5', '#12', 'E+15', '1.5'])('a name that only resembles what a spreadsheet writes is one: %s', async (name) => {
    expect((await evidenceOf(training, { 'staff.csv': lines('person', name), 'lms.csv': done(name) })).errors).toEqual([])
  })

  test('a nested cell of JSON in a column that nobody asks for does no harm', async () => {
    const records = JSON.stringify([{ person: 'E1', completedOn: '2026-11-01', tags: ['a'], result: 'Passed' }])
    expect((await evidenceOf({ ...training, records: 'lms.json' }, { 'staff.csv': lines('person', 'E1'), 'lms.json': records })).errors).toEqual([])
  })

  test.each([
    ['person,Core', 'E1,2026-11-01', 'Nothing in the records tells who completed'],
    ['person,status', 'E1,Terminé', 'values: {status: {…: completed}}'],
    ['person,completedOn', 'E1,', 'Train the one person'],
  ])('where no record counts the remedy is that of its reason: %s', async (head, record, remedy) => {
    expect((await evidenceOf(training, { 'staff.csv': lines('person', 'E1'), 'lms.csv': lines(head, record) })).messages).toContain(remedy)
  })

  test('scores that are parts of one are told apart from people who failed', async () => {
    const scored = (score: string) => ({ 'staff.csv': lines('person', 'E1'), 'lms.csv': lines('person,status,score', `E1,passed,${score}`) })
    expect((await evidenceOf({ ...training, minScorePercent: 80 }, scored('0.95'))).messages).toContain('look like parts of one')
    expect((await evidenceOf({ ...training, minScorePercent: 80 }, scored('79'))).messages).toContain('Train the one person')
    expect((await evidenceOf({ ...training, minScorePercent: 80 }, scored('95 %'))).errors).toEqual([])
  })

  test.each(['Expiry date', 'Valid until', 'date_expires', 'Certificate expiration'])('a record that has expired by a column that nobody named, "%s", does not count', async (column) => {
    const seen = await evidenceOf(training, { 'staff.csv': lines('person', 'E1', 'E2', 'E3'), 'lms.csv': dated(column, '2026-12-01', '2026-12-02', 'never') }, { goLive: '2026-12-01T09:00:00Z' })
    expect(seen.measures['coveragePercent']).toBeCloseTo(200 / 3)
    expect(seen.messages).toContain(`1 training record would count, but "${column}" says otherwise, and does not → Say what the column is: columns: {expiresOn: ${column}}.`)
  })

  test('a date in the past in any other column takes no record away, nor does one beside the expiry that is named', async () => {
    const files = (column: string, cell: string) => ({ 'staff.csv': lines('person', 'E1'), 'lms.csv': dated(column, cell) })
    for (const column of ['Enrolled on', 'Contract expiry', 'Expired attempts since']) expect((await evidenceOf(training, files(column, '2026-01-01'))).errors).toEqual([])
    const records = { file: 'lms.csv', columns: { expiresOn: 'Card expiry' } }
    expect((await evidenceOf({ ...training, records }, files('Card expiry,Old expiry', '2027-01-01,2026-01-01'))).errors).toEqual([])
  })

  test('a list of records as its own roster is told of; a sheet with a column for each course can be both', async () => {
    const records = lines('person,completedOn,Core', 'E1,2026-11-01,2026-11-01', 'E2,2026-11-01,')
    const own = { ...training, roster: 'lms.csv' }
    const alike = await evidenceOf(own, { 'lms.csv': records })
    expect(alike).toMatchObject({ warnings: ['training/own-roster'], measures: { people: 2 } })
    expect(alike.report.items[0]?.evidence[0]?.sources).toMatchObject([{ path: 'lms.csv', rows: 2 }])
    expect((await evidenceOf(training, { 'lms.csv': records, 'staff.csv': records })).warnings).toEqual(['training/own-roster'])
    expect((await evidenceOf(training, { 'lms.csv': records, 'staff.csv': lines('person', 'E1', 'E2') })).warnings).toEqual([])
    const matrix = await evidenceOf({ ...own, records: { file: 'lms.csv', courseColumns: ['Core'] }, minCoveragePercent: 50 }, { 'lms.csv': lines('person,Core', 'E1,2026-11-01', 'E2,') })
    expect(matrix).toMatchObject({ warnings: [], verdict: 'ready', measures: { coveragePercent: 50 } })
  })

  test('values make no two people of a roster one, and translate those of the records', async () => {
    const files = { 'staff.csv': lines('person', 'E1', 'E2'), 'lms.csv': done('E1', 'old-2') }
    const hidden = await evidenceOf({ ...training, roster: { file: 'staff.csv', values: { Person: { E2: 'E1' } } } }, files)
    expect(hidden.errors).toEqual(['evidence/unusable'])
    expect(hidden.messages).toContain('two could become one')
    expect((await evidenceOf({ ...training, records: { file: 'lms.csv', values: { person: { 'old-2': 'E2' } } } }, files)).errors).toEqual([])
  })
})

describe('tables', () => {
  test.each(rows)('$name', async ({ entry, files, more, measures, sets, errors, warnings, says }) => {
    const seen = await evidenceOf(entry, files, more)
    if (measures) expect(seen.measures).toMatchObject(measures)
    if (sets) expect(seen.sets).toMatchObject(sets)
    if (errors) expect(seen.errors).toEqual(errors)
    expect(seen.warnings).toEqual(warnings ?? [])
    if (says) expect(seen.messages).toContain(says)
    expect(seen.verdict).toBe(seen.errors.length === 0 ? 'ready' : 'not-ready')
  })
})

describe('table sources', () => {
  const entry = (source: unknown) => ({ type: 'defectLog', log: source })
  const good = lines('id,severity,status', 'D1,low,closed')
  test.each<[string, unknown, Record<string, string>, string | null]>([
    ['semicolons', 'd.csv', { 'd.csv': lines('id;severity;status', 'D1;low;closed') }, null],
    ['tabs', 'd.csv', { 'd.csv': lines('id\tseverity\tstatus', 'D1\tlow\tclosed') }, null],
    ['CRLF, blank lines and quoted line ends', 'd.csv', { 'd.csv': 'id,severity,status\r\n\r\nD1,low,"closed"\r\n"D\n2",low,closed' }, null],
    ['a JSON list', 'd.json', { 'd.json': '[{"id": 1, "severity": "low", "status": "closed"}]' }, null],
    ['a glob', 'logs/*.csv', { 'logs/a.csv': good, 'logs/b.csv': lines('id,severity,status', 'D2,low,closed') }, null],
    ['a list with the same file twice', ['d.csv', './d.csv'], { 'd.csv': good }, null],
    ['renamed columns and translated words', { file: 'd.csv', columns: { id: 'No.', severity: 'Rang' }, values: { severity: { tief: 'low' } } }, { 'd.csv': lines('No.,Rang,Status', 'D1,tief,closed') }, null],
    ['title rows', { file: 'd.csv', headerRow: 3 }, { 'd.csv': `Report,,\n,,\n${good}` }, null],
    ['windows-1252 when said', { file: 'd.csv', encoding: 'windows-1252' }, { 'd.csv': good }, null],
    ['nothing matches', 'logs/*.csv', {}, 'logs/*.csv: no file matches'],
    ['a missing file', 'd.csv', {}, 'd.csv: there is no such file'],
    ['an empty file', 'd.csv', { 'd.csv': '' }, 'the file is empty'],
    ['a missing column', 'd.csv', { 'd.csv': lines('id,severity', 'D1,low') }, 'has no column "status"'],
    ['a column twice', 'd.csv', { 'd.csv': lines('id,severity,status,Status', 'D1,low,closed,open') }, 'twice'],
    ['a short row', 'd.csv', { 'd.csv': lines('id,severity,status', 'D1,low,closed', 'D2,low') }, 'd.csv, line 3: the row has 2 cells and the header 3'],
    ['a long row', 'd.csv', { 'd.csv': lines('id,severity,status', 'D1,low,closed,x') }, 'line 2'],
    ['an open quote', 'd.csv', { 'd.csv': 'id,severity,status\nD1,low,"closed' }, 'quote'],
    ['a control character', 'd.csv', { 'd.csv': lines('id,severity,status', 'D1,low,clo\u0007sed') }, 'line 2: holds a control character'],
    ['a misspelt column name', { file: 'd.csv', columns: { severty: 'Rang' } }, { 'd.csv': good }, 'Did you mean "severity"?'],
    ['a column that is not there', { file: 'd.csv', columns: { severity: 'Rang' } }, { 'd.csv': good }, 'has no column "Rang"'],
    ['where names no column', { file: 'd.csv', where: { team: 'a' } }, { 'd.csv': good }, 'which "where" asks for'],
    ['a path outside', '../d.csv', {}, 'a path that the gate does not read'],
    ['an absolute path', '/etc/passwd', {}, 'a path that the gate does not read'],
    ['a home path', '~/d.csv', {}, 'a path that the gate does not read'],
    ['a URL', 'https://x.org/d.csv', {}, 'a path that the gate does not read'],
    ['below .git', '.git/config', { '.git/config': good }, 'a path that the gate does not read'],
    ['the checklist itself', 'readiness.yml', {}, 'is the checklist'],
    ['two folders deep twice', 'a/**/b/**/c.csv', {}, 'not a pattern'],
    ['a Git LFS pointer', 'd.csv', { 'd.csv': 'version https://git-lfs.github.com/spec/v1\noid sha256:1\n' }, 'Git LFS pointer'],
  ])('%s', async (_, source, files, problem) => {
    const seen = await evidenceOf(entry(source), files)
    expect(seen.errors).toEqual(problem === null ? [] : ['evidence/unusable'])
    if (problem !== null) expect(seen.messages).toContain(problem)
    else expect(seen.measures['recorded']).toBeGreaterThan(0)
  })

  test('rows that where leaves out are counted, and can be bounded', async () => {
    const files = { 'd.csv': lines('id,severity,status,team', 'D1,low,open,a', 'D2,critical,open,b') }
    const seen = await evidenceOf({ type: 'defectLog', log: { file: 'd.csv', where: { team: ['a'] } }, maxExcludedPercent: 40 }, files)
    expect(seen.errors).toEqual(['defect-log/excluded-percent'])
    expect(seen.report.items[0]?.evidence[0]?.sources[0]).toMatchObject({ rows: 1, excluded: 1 })
  })

  test('rows that headerRow passes over are counted where they look like rows; titles do not', async () => {
    const roster = { file: 'staff.csv', headerRow: 4 }
    const files = (...above: readonly string[]) => ({ 'staff.csv': lines(...above, 'person,site', 'E1,North'), 'lms.csv': lines('person,completedOn', 'E1,2026-11-01') })
    const hidden = await evidenceOf({ ...training, roster, maxExcludedPercent: 10 }, files('person,site', 'E2,North', 'E3,South'))
    expect(hidden).toMatchObject({ errors: ['training/excluded-percent'], measures: { people: 1, excludedPercent: 75 } })
    expect(hidden.report.items[0]?.evidence[0]?.sources[0]).toMatchObject({ rows: 1, excluded: 3 })
    const titled = await evidenceOf({ ...training, roster, maxExcludedPercent: 0 }, files('Staff of the triage line', '', 'as of 1 December,'))
    expect(titled).toMatchObject({ errors: [], measures: { people: 1, excludedPercent: 0 } })
  })

  test('every unusable file is named, not only the first', async () => {
    const seen = await evidenceOf({ type: 'training', roster: 'a.csv', records: 'b.csv' }, {})
    expect(seen.errors).toEqual(['evidence/unusable', 'evidence/unusable'])
  })
})
