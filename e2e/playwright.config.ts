import { defineConfig, devices } from '@playwright/test';
import { chromiumPath } from './product/chromium.ts';

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'artifacts/traces',
  globalSetup: './product/run-setup.ts',
  // Files beside each other, since a journey mostly waits; the tests of one file after each other, since some share a product.
  workers: 2,
  fullyParallel: false,
  // A test that passes at the second try hides a race.
  retries: 0,
  forbidOnly: process.env['CI'] === 'true',
  // With two journeys on two cores, axe alone takes half a minute for the longest page.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'line',
  use: {
    ...devices['Desktop Chrome'],
    actionTimeout: 30_000,
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1,
    locale: 'en-US',
    timezoneId: 'UTC',
    // A trace of every page costs more than looking at it; `--trace retain-on-failure` keeps those of what fails.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: await chromiumPath(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
