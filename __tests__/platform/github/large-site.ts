import { jane, joe, morag, type Site } from '../../support/github/site.ts'

/** A checklist of many items that ask GitHub for everything, and a site of many concerns and reviews. */
export function largeChecklist(items: number): object {
  return {
    version: 1,
    service: 'Triage line',
    release: '2026.12',
    releaseIssue: 9,
    roles: { cso: ['jane-doe', '@trust/safety'], 'staff-side': ['morag'] },
    items: Array.from({ length: items }, (_, i) => ({
      id: `item-${i}`,
      owner: i % 2 === 0 ? '@trust/line' : 'sam-lee',
      evidence: [
        { type: 'signOff', role: 'cso', minAssurance: 'authenticated' },
        { type: 'concerns', github: { labels: ['concern'] }, adjudicator: 'cso', openedOn: '2026-11-01' },
        { type: 'githubCheck', requireChecks: ['build'] },
        { type: 'deployment', environment: 'pilot', minSoak: '7d' },
      ],
    })),
  }
}

/** @param covers What a sign-off of each item has to cover. */
export function largeSite(covers: Readonly<Record<string, string>>, concerns: number, reviews: number): Site {
  const lines = Object.entries(covers).map(([item, digest]) => `/sign-off ${item} as cso ${digest}`)
  const size = Math.ceil(lines.length / reviews)
  return {
    labels: ['concern'],
    teams: { 'trust/safety': [joe], 'trust/line': [joe] },
    pulls: [{ number: 7, reviews: Array.from({ length: reviews }, (_, i) => ({ by: jane, body: lines.slice(i * size, (i + 1) * size).join('\n\n') || 'Looks good.' })) }],
    issues: [
      { number: 9, comments: [{ by: joe, body: 'Here we sign.' }] },
      ...Array.from({ length: concerns }, (_, i) => ({
        number: 100 + i,
        by: morag,
        state: 'CLOSED' as const,
        labels: ['concern', 'severity:high'],
        comments: [{ by: joe, body: 'Done.' }, { by: morag, body: '/accept', at: '2026-11-21T00:00:00Z' }],
      })),
    ],
    checks: [{}],
    deployments: [{ at: '2026-11-10T09:00:00Z', statuses: [['success', '2026-11-10T09:05:00Z']] }],
  }
}
