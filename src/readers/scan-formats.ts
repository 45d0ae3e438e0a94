import { firstKey } from './first-key.ts'
import type { Formats } from './format.ts'
import { isObject } from './json-object.ts'
import { refusedFormat } from './refused-format.ts'
import type { ScanRun } from './scan-run.ts'

/** What the gate reads of security scans, and what it knows and does not take. The order decides where two would take a file. */
export const scanFormats = {
  sarif: {
    tool: 'SARIF',
    read: 'json',
    looksLike: (value) => isObject(value) && 'runs' in value && ('version' in value || '$schema' in value),
    load: async () => (await import('./sarif.ts')).readSarif,
  },
  'cyclonedx-vex': {
    tool: 'CycloneDX',
    read: 'json',
    looksLike: (value) => isObject(value) && value['bomFormat'] === 'CycloneDX',
    load: async () => (await import('./cyclonedx-vex.ts')).readCycloneDx,
  },
  openvex: {
    tool: 'OpenVEX',
    read: 'json',
    looksLike: (value) => isObject(value) && 'statements' in value && JSON.stringify(value['@context'] ?? null).includes('openvex.dev/ns'),
    load: async () => (await import('./openvex.ts')).readOpenVex,
  },
  'npm-audit': {
    tool: 'npm audit',
    read: 'json',
    looksLike: (value) => isObject(value) && ('auditReportVersion' in value || ('statusCode' in value && 'uri' in value && 'error' in value)),
    load: async () => (await import('./npm-audit.ts')).readNpmAudit,
  },
  'trivy-json': refusedFormat('Trivy, in its own format', 'Run Trivy with --format sarif.', (head) => firstKey(head) === 'SchemaVersion'),
  'grype-json': refusedFormat('Grype, in its own format', 'Run Grype with --output sarif.', (head) => firstKey(head) === 'matches'),
  'snyk-json': refusedFormat('Snyk, in its own format', 'Run Snyk with --sarif.', (head) => firstKey(head) === 'vulnerabilities'),
  'npm6-audit': refusedFormat('npm 6, pnpm or Yarn', 'Run "npm audit --json" with npm 7 or later, or another scanner with SARIF.', (head) => ['actions', 'advisories', 'type'].includes(firstKey(head) ?? '') && /"(?:advisories|auditAdvisory|auditSummary)"/.test(head.text)),
  'zap-json': refusedFormat('ZAP, in its own format', 'Let ZAP write its report with the template "sarif-json".', (head) => firstKey(head) === '@programName'),
  'zap-xml': refusedFormat('ZAP, in XML', 'Let ZAP write its report with the template "sarif-json".', ({ xmlRoot }) => xmlRoot === 'OWASPZAPReport'),
  'checkstyle-xml': refusedFormat('Checkstyle', 'Let it write SARIF.', ({ xmlRoot }) => xmlRoot === 'checkstyle'),
  'spdx-json': refusedFormat('an SPDX bill of materials', 'Give the result of a scan of it, as SARIF.', (head) => head.isJson && head.text.includes('"spdxVersion"')),
} as const satisfies Formats<ScanRun>
