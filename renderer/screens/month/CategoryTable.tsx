import { perThousand } from '../../../shared/domain/workHours.ts';
import { money } from '../../../shared/i18n/format.ts';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import { rateText } from '../../../shared/i18n/rate.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import type { CategoryCard } from '../../../shared/protocol/reports.month.ts';
import { FigurePanel } from '../../parts/report/FigurePanel.tsx';
import { useText } from '../../ui/language.tsx';

/** Visits and revenue against their targets, with the gross margin of what is known. */
export function CategoryTable({ categories }: { categories: readonly CategoryCard[] }) {
  const t = useText(monthTexts);
  const words = useText(wordsTexts);
  const heads = [
    ...[t('category'), t('visits'), t('visitsTarget')],
    ...[t('revenue'), t('revenueTarget'), t('done'), t('margin')],
  ];
  return (
    <FigurePanel
      title={t('categories')}
      className="month-categories"
      heads={heads}
      none={categories.length === 0 ? t('none') : null}
    >
      <tbody>
        {categories.map((card) => (
          <Row key={card.category} name={words(`category.${card.category}`)} card={card} />
        ))}
      </tbody>
      <tfoot>
        <Row name={t('total')} card={totalOf(categories)} />
      </tfoot>
    </FigurePanel>
  );
}

type Money = Omit<CategoryCard, 'category'>;

function Row({ name, card }: { name: string; card: Money }) {
  const t = useText(monthTexts);
  const { visits, visitsTarget, revenueFen, revenueTarget, margin, unknownCosts } = card;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{visits}</td>
      <td>{visitsTarget ?? '—'}</td>
      <td className="figure">{money(revenueFen)}</td>
      <td>{revenueTarget === null ? '—' : money(revenueTarget)}</td>
      <td>{revenueTarget === null ? '—' : rateText(perThousand(revenueFen, revenueTarget))}</td>
      <td>
        {rateText(margin)}
        {unknownCosts > 0 && <span className="month-note">{t('unknownCosts', { n: unknownCosts })}</span>}
      </td>
    </tr>
  );
}

/** All categories as one; a target only of those that have one. */
function totalOf(categories: readonly CategoryCard[]): Money {
  const sum = (value: (card: CategoryCard) => number | null) =>
    categories.reduce((all, card) => all + (value(card) ?? 0), 0);
  const aim = (value: (card: CategoryCard) => number | null) =>
    categories.every((card) => value(card) === null) ? null : sum(value);
  const [knownRevenueFen, costFen] = [sum((one) => one.knownRevenueFen), sum((one) => one.costFen)];
  return {
    ...{ visits: sum((one) => one.visits), visitsTarget: aim((one) => one.visitsTarget) },
    ...{ revenueFen: sum((one) => one.revenueFen), revenueTarget: aim((one) => one.revenueTarget) },
    ...{ costFen, knownRevenueFen, unknownCosts: sum((one) => one.unknownCosts) },
    margin: perThousand(knownRevenueFen - costFen, knownRevenueFen),
  };
}
