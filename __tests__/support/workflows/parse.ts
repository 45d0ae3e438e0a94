import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { parseAction } from '@actions/workflow-parser/actions/index'

/** What GitHub's own parser makes of a workflow, and what it finds wrong with it. */
export async function parsedWorkflow(path: string, text: string) {
  const { context, value } = parseWorkflow({ name: path, content: text }, new NoOperationTraceWriter())
  const template = value ? await convertWorkflowTemplate(context, value) : null
  return { template, value, errors: context.errors.getErrors().map(({ message }) => message) }
}

/** What GitHub's own parser finds wrong with an `action.yml`. */
export function wrongWithAction(path: string, text: string): readonly string[] {
  return parseAction({ name: path, content: text }, new NoOperationTraceWriter()).context.errors.getErrors().map(({ message }) => message)
}
