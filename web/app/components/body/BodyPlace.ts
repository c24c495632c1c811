import { h } from 'vue';
import type { FunctionalComponent } from 'vue';
import type { BodyRegion } from '@wellspring/content-model';
import { BODY_DRAWINGS, placeOf } from './body-figures';

/** What is shown of the drawing, 400 × 800 with some room beside it: as much as fits an arch. */
const WIDTH = 440;
const HEIGHT = 475;
const LOWEST = 810 - HEIGHT;

/** A place on the body and what is around it: a picture alone, since the link beside it says where it is. */
const BodyPlace: FunctionalComponent<{ region: BodyRegion }> = ({ region }) => {
  const { side, y } = placeOf(region);
  const { outline, regions, lines } = BODY_DRAWINGS[side];
  const top = Math.min(Math.max(y - HEIGHT / 2, -30), LOWEST);
  const shape = regions.find((candidate) => candidate.region === region)?.shape ?? '';
  const clip = 'url(#body-place)';
  return h('div', { class: 'arch body-place', 'aria-hidden': 'true' }, [
    h('svg', { class: 'body-figure', viewBox: `-20 ${top} ${WIDTH} ${HEIGHT}`, focusable: 'false' }, [
      h('clipPath', { id: 'body-place', innerHTML: outline }),
      h('path', { class: 'body-base', d: 'M-20 0h440v810H-20z', 'clip-path': clip }),
      h('g', { class: 'body-shape body-marked', 'clip-path': clip, innerHTML: shape }),
      h('g', { class: 'body-lines', innerHTML: lines }),
    ]),
  ]);
};
BodyPlace.props = ['region'];

export default BodyPlace;
