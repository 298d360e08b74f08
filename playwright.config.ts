import { defineConfig } from '@playwright/test'
import type { HallOptions } from './e2e/fixtures'

const PAGES = '**/document-pages.spec.ts'

/** The same specs on either host; `npm run build` comes first. */
export default defineConfig<HallOptions>({
  testDir: 'e2e',
  fullyParallel: true,
  // A hall is a host, three windows and a store: two of them fill two cores.
  workers: 2,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  outputDir: 'test-results',
  // One set of pictures for every machine: fonts come with the application, and the comparison has its tolerance.
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  use: { screenshot: 'only-on-failure', actionTimeout: 20_000, navigationTimeout: 20_000 },
  projects: [
    { name: 'web', testIgnore: PAGES, use: { host: 'web' } },
    { name: 'electron', testIgnore: PAGES, use: { host: 'electron' } },
    // Needs no host and no browser: what is looked at are pages that LibreOffice has drawn.
    { name: 'pages', testMatch: PAGES },
  ],
})
