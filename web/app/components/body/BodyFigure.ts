import { h } from 'vue';
import type { FunctionalComponent, VNode } from 'vue';
import type { RegionView } from '#shared/views/pages';
import { BODY_DRAWINGS, BODY_LABELS } from './body-figures';
import type { BodyLabel, BodySide } from './body-figures';

interface BodyFigureProps {
  side: BodySide;
  regions: readonly RegionView[];
  /** A picture alone: no names, no links. */
  quiet?: boolean;
}

/** Room for the names on both sides of the drawing: as much for either, so that both bodies stand on one axis on a phone. */
const VIEW = '-190 -48 860 898';

/** The arch that the body stands in. */
const GROUND = 'M-16 812V172a216 216 0 0 1 432 0v640z';

/** The body from one side. Each region that has something to read is a link, with its name beside it. */
const BodyFigure: FunctionalComponent<BodyFigureProps> = ({ side, regions, quiet }) => {
  const { t } = usePhrasebook();
  const drawing = BODY_DRAWINGS[side];
  const clip = `body-${side}`;
  const targetOf = (region: RegionView['region']) =>
    regions.find((view) => view.region === region)?.target ?? null;
  const labels = quiet ? [] : BODY_LABELS[side];

  // Regions with a name come last, so that the lines to their names lie on top.
  const isNamed = (region: RegionView['region']) => labels.some((label) => label.region === region);
  const regionsInOrder = drawing.regions.toSorted(
    (one, other) => Number(isNamed(one.region)) - Number(isNamed(other.region)),
  );

  const shapes = regionsInOrder.map(({ region, shape }) => {
    const label = labels.find((candidate) => candidate.region === region);
    const parts = [h('g', { class: 'body-shape', 'clip-path': `url(#${clip})`, innerHTML: shape })];
    if (label !== undefined) parts.push(...nameOf(label, t(`region.${region}`)));
    const target = quiet ? null : targetOf(region);
    if (target === null) return h('g', { class: 'body-region' }, parts);
    // A shape without its name repeats a link of the other side: for the pointer alone.
    const extra = label === undefined ? { tabindex: -1, 'aria-hidden': 'true' } : {};
    return h('a', { href: target, class: 'body-region body-link', ...extra }, parts);
  });

  return h(
    'svg',
    {
      class: 'body-figure',
      viewBox: quiet ? '-20 0 440 810' : VIEW,
      'aria-hidden': quiet ? 'true' : undefined,
      focusable: 'false',
    },
    [
      ...(quiet ? [] : [h('path', { class: 'body-ground', d: GROUND })]),
      h('clipPath', { id: clip, innerHTML: drawing.outline }),
      h('path', { class: 'body-base', d: 'M-20 0h440v810H-20z', 'clip-path': `url(#${clip})` }),
      ...shapes,
      h('g', { class: 'body-lines', innerHTML: drawing.lines }),
      ...(quiet
        ? []
        : [h('text', { class: 'body-side', x: 200, y: 838, 'text-anchor': 'middle' }, t(`body.${side}`))]),
    ],
  );
};
BodyFigure.props = ['side', 'regions', 'quiet'];

export default BodyFigure;

function nameOf({ side, y, line }: BodyLabel, name: string): VNode[] {
  const points = line.map(([x, at]) => `${x} ${at}`).join('L');
  const [x, anchor] = side === 'right' ? [438, 'start'] : [-38, 'end'];
  return [
    h('path', { class: 'body-leader', d: `M${points}` }),
    h('text', { class: 'body-name', x, y, dy: '0.34em', 'text-anchor': anchor }, name),
  ];
}
