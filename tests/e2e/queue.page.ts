import { expect, type Page } from '@playwright/test';

/** The queue of the inspector or of the wash: cars as a list, each with its buttons. */
export function queuePage(page: Page) {
  const car = (plate: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: plate });
  return {
    page,
    car,
    /** The button goes with what it does; a press that came right after another was taken for a bounce, and is repeated. */
    async press(plate: string, word: string): Promise<void> {
      const button = car(plate).getByRole('button', { name: word });
      await button.click();
      await expect(async () => {
        if (await button.isVisible()) await button.click();
        await expect(button).toBeHidden({ timeout: 1_000 });
      }).toPass();
    },
    expectCar: (plate: string) => expect(car(plate)).toBeVisible(),
    expectNoCar: (plate: string) => expect(car(plate)).toHaveCount(0),
  };
}
