import type { PagesOf } from './format-page.ts'
import { refusedPage } from './refused-page.ts'
import type { scanFormats } from './scan-formats.ts'

export const scanFormatPages: PagesOf<typeof scanFormats> = {
  sarif: {
    produce: 'codeql database analyze --format=sarif-latest; trivy --format sarif; semgrep --sarif; grype --output sarif; eslint --format @microsoft/eslint-formatter-sarif.',
    measured: 'Results that stand, by their level or that of their rule; those that are suppressed, by accepted suppressions alone; the highest security-severity; tools; the start of the oldest run.',
    cannotShow: 'What the tool was told to pass over. A run that failed, could not look at everything (a notification of level error), or has no list of results is refused.',
  },
  'cyclonedx-vex': {
    produce: 'A CycloneDX document with "vulnerabilities" and an "analysis" of each, as VEX tools write it.',
    measured: 'Vulnerabilities that are exploitable, in triage or without analysis, as errors; not affected (with a reason) and false positives as suppressed; the highest score; the time of the document.',
    cannotShow: 'Whether anybody scanned: a document that lists no vulnerability is refused.',
  },
  openvex: {
    produce: 'vexctl create, vexctl merge.',
    measured: 'Vulnerabilities that are affected or under investigation in any product, as errors; not affected (with a reason) as suppressed. Of several statements the latest holds.',
    cannotShow: 'Severities, and what nobody made a statement about: give the scan too.',
  },
  'npm-audit': {
    produce: 'npm audit --json > audit.json (npm 7 or later).',
    measured: 'Packages with known vulnerabilities: critical and high as errors, moderate as warnings, low and info as notes; the highest CVSS score.',
    cannotShow: 'When it was: give "occurredOn" for an age. What npm writes where the registry refuses the audit looks clean, and is refused.',
  },
  'trivy-json': refusedPage('Run Trivy with --format sarif.'),
  'grype-json': refusedPage('Run Grype with --output sarif.'),
  'snyk-json': refusedPage('Run Snyk with --sarif.'),
  'npm6-audit': refusedPage('Run "npm audit --json" with npm 7 or later, or another scanner with SARIF.'),
  'zap-json': refusedPage('Let ZAP write its report with the template "sarif-json".'),
  'zap-xml': refusedPage('Let ZAP write its report with the template "sarif-json".'),
  'checkstyle-xml': refusedPage('Let it write SARIF.'),
  'spdx-json': refusedPage('Give the result of a scan of it, as SARIF.'),
}
