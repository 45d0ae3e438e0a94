import type { Report } from '../../src/index.ts'
import { checklistOf, judged } from './world.ts'

/** Text of a user that means something to a terminal, Markdown, HTML, XML, SARIF, a spreadsheet or the runner. */
export const hostile = [
  '<script>alert(1)</script>',
  ']]><x/>&amp;&#0;',
  '[click](javascript:alert(1)) ![x](https://evil.example/x.png) {0} {{1}}',
  '\u001b[31mred\u001b[0m \u202egnp.exe \u200bzero \u0007bell',
  '::error::no\n::set-output name=ready::true ##[error]x',
  '@here #1 | a ` b ~~c~~ **d** $e$ =cmd()',
].join('\n')

const table = 'id,severity,status\nD1,high,open\n'
const defects = { type: 'defectLog', log: 'defects.csv' }

/** One report of each verdict, of each disposition, and one full of hostile text. */
export async function everyKindOfReport(): Promise<Readonly<Record<string, Report>>> {
  const files = { 'defects.csv': table, 'clean.csv': 'id,severity,status\nD1,high,closed\n' }
  const clean = { type: 'defectLog', log: 'clean.csv' }
  const item = (id: string, evidence: object, more: object = {}) => ({ id, owner: 'sam-lee', evidence: [evidence], ...more })
  const roles = { sponsor: ['kim-roe'] }
  const excuse = { reason: 'because', approvedBy: 'kim-roe', role: 'sponsor', approvedAt: '2026-11-20' }
  return {
    ready: await judged({ checklist: checklistOf([clean]), files }),
    rehearsal: await judged({ checklist: checklistOf([clean]), files, options: { asOf: '2026-12-02' } }),
    notReady: await judged({ checklist: checklistOf([defects]), files }),
    pending: await judged({ checklist: checklistOf([{ type: 'signOff', role: 'sponsor' }], { roles }), files }),
    invalid: await judged({ checklist: checklistOf([{ type: 'defectLog', log: 'x', maxOpnHigh: 1 }]) }),
    undetermined: await judged({ checklist: checklistOf([{ type: 'signOff', role: 'sponsor' }], { roles: { sponsor: ['@org/team'] }, signOffs: [{ item: 'item', role: 'sponsor', by: 'kim-roe', at: '2026-11-20', covers: 'sha256:'.padEnd(71, '0') }] }) }),
    excused: await judged({
      checklist: checklistOf([clean], {
        roles,
        items: [
          item('satisfied', clean),
          item('waived', defects),
          item('not-applicable', defects),
          item('advisory', defects, { level: 'advisory' }),
          item('elsewhere', defects, { environments: ['pilot'] }),
        ],
        environments: ['pilot', 'live'],
        waivers: [{ item: 'waived', rules: ['defect-log/open-high'], expires: '2027-01-15', ...excuse }],
        notApplicable: [{ item: 'not-applicable', ...excuse }],
      }),
      files,
      options: { environment: 'live' },
    }),
    hostile: await judged({
      checklist: checklistOf([defects], {
        service: hostile,
        release: hostile,
        items: [item('item', { ...defects, log: 'd.csv' }, { title: hostile, why: hostile })],
      }),
      files: { 'd.csv': `id,severity,status\n"=<b>[x](y){0}",high,open\n` },
    }),
  }
}
