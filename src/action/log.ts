/**
 * Text for the job's log. The runner takes a line that starts with `::` and a `##[` anywhere for commands; evidence must
 * not be able to give any.
 */
export function forLog(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1.').replaceAll('##[', '# #[')
}
