import type { Report } from '../../src/index.ts'

/** Text that wants to be more than text where it is shown. */
export const payloads: Readonly<Record<string, string>> = {
  script: '<script>alert(1)</script>',
  'event handler': '<img src=x onerror=alert(1)>',
  'end of attribute': '" onmouseover="alert(1)" x="',
  'end of title': '</title></style></svg><svg onload=alert(1)>',
  comment: '<!-- --> <!--',
  'Markdown link': '[click](https://evil.example/)',
  'Markdown image': '![x](https://evil.example/x.png)',
  'reference link': '[a]: https://evil.example\n\n[a]',
  'bare addresses': 'https://evil.example www.evil.example evil@evil.example',
  mention: '@evil and #1 and GH-1 and evil/evil#1',
  'table and line breaks': 'a | b\n| --- | --- |\r\n\r\n# heading\n- [x] done\n> quote',
  'code and emphasis': '`` ` `` ```js\n~~x~~ **b** _i_ $x$',
  entities: '&lt;script&gt; &#60;b&#62; &amp;#60;',
  'bidi and invisible': '\u202egnp.exe\u2066 a\u200bb\ufeff \u2028 \u0000',
  terminal: '\u001b[31mred\u001b]8;;https://evil.example\u0007link\u009b2J',
  'workflow command': '::error::x\n::set-output name=ready::true\n##[error]y',
  'javascript address': 'javascript:alert(1) data:text/html,<b>x</b>',
}

const kept = new Set(['verdict', 'outcome', 'disposition', 'type', 'unit', 'status', 'level', 'decision', 'assurance', 'sha256', 'covers', 'kind', 'id', 'item', 'pointer', 'rule', 'tool', 'checkedAt', 'judgedFor', 'validUntil', 'at', 'occurredAt', 'waivedUntil', 'holdsUntil'])

/** A report in which every text that a file or a person can bring in is another. */
export function withTexts(report: Report, text: string): Report {
  return JSON.parse(JSON.stringify(report), function (this: unknown, key: string, value: unknown) {
    const isElement = Array.isArray(this)
    /* A measure may be of a part with a name. */
    if (typeof value === 'object' && value !== null && 'unit' in value) return { ...value, part: text }
    return typeof value === 'string' && (isElement || !kept.has(key)) ? text : value
  }) as Report
}
