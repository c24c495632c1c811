import { expect, test } from '../fixtures/test.ts';
import { BACK_PAIN, backPainPath } from '../pages/documents.ts';

test.use({ locale: 'de-AT' });

test('a reader who lands on a page in a language that their browser does not ask for is offered theirs, once', async ({
  page,
}) => {
  await page.goto(backPainPath('en'));
  const offer = page.getByRole('banner').getByRole('link', { name: 'Diese Seite auf Deutsch lesen' });
  await expect(offer).toBeVisible();
  await expect(page.locator('.language-suggestion a:visible')).toHaveCount(1);
  await offer.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(BACK_PAIN.de.title);
  await expect(page.locator('.language-suggestion')).toBeHidden();

  // Whoever goes on within the site has chosen.
  await page.getByRole('banner').locator('summary').click();
  await page.getByRole('banner').getByRole('link', { name: 'English', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(BACK_PAIN.en.title);
  await expect(page.locator('.language-suggestion')).toBeHidden();
});
