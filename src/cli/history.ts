import { join } from 'node:path'
import { history as historyOf } from '../history/history.ts'
import { GateError } from '../model/gate-error.ts'
import { refuseOverwriting } from '../platform/outputs.ts'
import { writeWhole } from '../platform/write-whole.ts'
import { isRoadFormat, roadRenderers } from '../report/road/index.ts'
import { locate } from './checklists.ts'
import { looksOf } from './looks.ts'
import { counting } from './progress.ts'
import { targetsOf } from './targets.ts'
import { parse, type Command } from './usage.ts'
import { worldOf } from './world.ts'

export const history: Command = {
  usage: 'history [FILE] [--since REF] [--root DIR] [--environment NAME] [--policy REF]… [--format text|json|html[=PATH]]… [--offline]',
  does: 'draws the road to readiness from git: the checklist judged at each commit that touched it or its evidence, and what went backwards; opens no gate',
  async run(argv, terminal) {
    const { values, positionals } = parse(argv, {
      since: { type: 'string' },
      root: { type: 'string' },
      environment: { type: 'string' },
      policy: { type: 'string', multiple: true },
      format: { type: 'string', multiple: true },
      offline: { type: 'boolean' },
    })
    if (positionals.length > 1) throw new GateError('usage', 'name one checklist; each has a road of its own')
    const targets = targetsOf(values.format ?? ['text'], isRoadFormat, Object.keys(roadRenderers), terminal.folder)
    const [located] = locate(positionals, values, terminal.folder)
    if (!located) throw new GateError('usage', 'there is no checklist')
    const { root, checklist, policies } = located
    refuseOverwriting(targets.flatMap(({ path }) => path ?? []), [join(root, checklist)])
    const ports = worldOf(root, terminal, values.offline)
    const drawn = await counting(terminal, 'judging commit', (onCommit) =>
      historyOf(
        {
          checklist,
          policies,
          onCommit,
          ...(values.environment === undefined ? {} : { environment: values.environment }),
          ...(values.since === undefined ? {} : { since: values.since }),
        },
        ports,
      ),
    ).finally(() => ports.git?.close())
    for (const { format, path } of targets) {
      const render = await roadRenderers[format]()
      if (path !== null) writeWhole(path, render(drawn))
      else await terminal.print(render(drawn, looksOf(terminal)))
    }
    return 0
  },
}
