import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checklistOf, evidenceOf, judged, lines } from '../support/world.ts'

const sample = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, '..', 'samples', 'tables', name)))
const survey = (results: unknown, more: object = {}) => ({ type: 'survey', results, favourableAnswers: ['4', '5'], asked: 4, minResponsePercent: 50, minFavourablePercent: 75, ...more })

describe('responses of a form', () => {
  test.each([
    ['Google Forms', 'googleforms.csv', { columns: { answer: 'How ready do you feel? (1-5)', person: 'Email Address' } }, 2, 100],
    ['Microsoft Forms', 'msforms.csv', { columns: { answer: 'How ready do you feel?', person: 'Email', date: 'Completion time' }, dateFormat: 'MM/dd/yy H:mm:ss' }, 2, 100],
    ['LimeSurvey', 'limesurvey-code-headings.csv', { columns: { answer: 'Q1[SQ001]', date: 'submitdate', person: 'token' }, dateFormat: 'yyyy-MM-dd HH:mm:ss', values: { answer: { A4: '4', A5: '5' } } }, 2, 100],
  ])('%s', async (_, file, options, responded, favourable) => {
    const seen = await evidenceOf(survey({ file: 'r.csv', ...options }), { 'r.csv': sample(file) })
    expect(seen.errors).toEqual([])
    expect(seen.measures).toMatchObject({ responded, responsePercent: 50, favourablePercent: favourable })
    expect(seen.status).toBe('met')
  })

  const answers = (...rows: readonly string[]) => ({ 'r.csv': lines('answer,group,person', ...rows) })

  test.each([
    ['the control', answers('5,,a', '4,,b'), {}, 'met'],
    ['too few', answers('5,,a'), {}, 'unmet'],
    ['one is not content', answers('5,,a', '2,,b'), {}, 'unmet'],
    ['one person twice: the last counts', answers('5,,a', '4,,b', '1,,A'), {}, 'unmet'],
    ['one person does not answer for two', answers('5,,a', '5,,a'), {}, 'unmet'],
    ['two who are anonymous are two', answers('5,,anonymous', '5,,'), {}, 'met'],
    ['an empty answer is not favourable', answers('5,,a', ',,b'), {}, 'unmet'],
    ['more answered than were asked', answers('5,,a', '5,,b'), { asked: 1 }, 'unmet'],
    ['each group was heard', answers('5,day,a', '5,night,b'), { asked: { day: 1, night: 2 } }, 'met'],
    ['a group is silent', answers('5,day,a', '5,day,b'), { asked: { day: 2, night: 2 } }, 'unmet'],
    ['a group that was not asked', answers('5,day,a', '5,night,b'), { asked: { day: 1 } }, 'unmet'],
  ])('%s', async (_, files, more, status) => {
    expect((await evidenceOf(survey('r.csv', more), files)).status).toBe(status)
  })

  test.each([{ asked: 3 }, { favourableAnswers: ['5'] }])('%j alone is not enough', async (more) => {
    const report = await judged({ checklist: checklistOf([{ type: 'survey', results: 'r.csv', ...more }]) })
    expect(report.verdict).toBe('invalid')
    expect(report.findings[0]?.remedy).toContain('give both')
  })
})

describe('a risk matrix of one\'s own', () => {
  const nhs = [[1, 1, 2, 2, 3], [1, 2, 2, 3, 4], [2, 2, 3, 3, 4], [2, 3, 3, 4, 5], [3, 4, 4, 5, 5]]
  const log = { type: 'hazardLog', log: 'h.csv', maxResidualRisk: 3 }
  const files = { 'h.csv': lines('id,hazard,residualSeverity,residualLikelihood,controls,owner', 'H1,Drop,Catastrophic,Low,retry,kim') }
  const stricter = nhs.map((line) => line.map((risk) => Math.min(5, risk + (risk > 1 ? 1 : 0))))
  const laxer = nhs.map((line, i) => line.map((risk, j) => (i === 1 && j === 4 ? 3 : risk)))

  test.each([
    ['the NHS matrix', log, 'unmet'],
    ['the same, written out', { ...log, matrix: nhs }, 'unmet'],
    ['one that rates it lower', { ...log, matrix: laxer }, 'met'],
    ['a stricter one', { ...log, matrix: stricter, maxResidualRisk: 4 }, 'unmet'],
    ['one that says nothing', { ...log, matrix: nhs.map((line) => line.map(() => 1)) }, 'unmet'],
    ['one that rates a graver harm lower', { ...log, matrix: [...nhs.slice(0, 4), [3, 4, 5, 4, 5]] }, 'unmet'],
  ])('%s', async (_, hazards, status) => {
    expect((await evidenceOf(hazards, files)).status).toBe(status)
  })

  test("a supplier's log in windows-1252, with its own headers", async () => {
    const seen = await evidenceOf(
      {
        ...log,
        maxUnrated: 1,
        log: {
          file: 'h.csv',
          encoding: 'windows-1252',
          columns: { id: 'Hazard ID', hazard: 'Hazard name', residualSeverity: 'Residual severity (1-5)', residualLikelihood: 'Residual likelihood (1-5)', residualRisk: 'Residual risk (1-5)', controls: 'New hazard controls', owner: 'Owner' },
        },
      },
      { 'h.csv': sample('hazard-log.csv') },
    )
    expect(seen.measures).toMatchObject({ hazards: 3, residualRisk: 2, unrated: 1 })
  })
})

describe('an action log', () => {
  const log = { type: 'actionLog', log: 'a.csv', minClosedPercent: 50 }
  const actions = (...rows: readonly string[]) => ({ 'a.csv': lines('id,action,status,owner,due,closedOn', 'A1,Ring the wards,closed,kim,2026-11-01,2026-11-02', ...rows) })

  test.each([
    ['closed', actions(), 'met'],
    ['open, with owner and date', actions('A2,Print the cards,open,kim,2026-12-05,'), 'met'],
    ['overdue', actions('A2,Print the cards,open,kim,2026-11-05,'), 'unmet'],
    ['without owner', actions('A2,Print the cards,open,TBC,2026-12-05,'), 'unmet'],
    ['without date', actions('A2,Print the cards,open,kim,,'), 'unmet'],
    ['closed on a day to come, and so overdue', actions('A2,Print the cards,closed,kim,2026-11-05,2026-12-24'), 'unmet'],
    ['most are open', actions('A2,x,open,kim,2026-12-05,', 'A3,x,open,kim,2026-12-05,'), 'unmet'],
    ['an id twice', actions('A1,x,closed,kim,2026-12-05,'), 'unmet'],
    ['empty', { 'a.csv': lines('id,action,status,owner,due,closedOn') }, 'unmet'],
  ])('%s', async (_, files, status) => {
    expect((await evidenceOf(log, files)).status).toBe(status)
  })
})
