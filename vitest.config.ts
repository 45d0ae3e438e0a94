import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    testTimeout: 60_000,
    /* GitHub's parser imports JSON as only bundlers may. */
    server: { deps: { inline: [/@actions\/(?:workflow-parser|expressions)/] } },
    /* Another zone than UTC by default, so that a slip into local time shows. */
    env: { TZ: 'Pacific/Kiritimati' },
  },
})
