import type { Translate } from '../../i18n/translate.ts';
import type { ImplementationView, PlayingView, ScenarioView } from '../implementation-view.ts';
import { heading, lines, link, links, list, paragraph, strong, type Block, type Item, type Part } from './nodes.ts';
import { labelled, labelledList, phrases } from './words.ts';

/** What the page of an implementation says, in the order of Implementation.astro. */
export function implementationBlocks(view: ImplementationView, t: Translate): Block[] {
  const { name, version, lead, facts, links: all, roles } = view;
  return [
    heading(1, `${name} ${version}`),
    paragraph(lead),
    labelledList(t, facts),
    links(all),
    ...roles.flatMap(({ heading: title, groups }) => [
      heading(2, title),
      ...groups.flatMap(({ label, scenarios }) => [
        heading(3, label),
        list(scenarios.map((scenario) => scenarioItem(scenario, t))),
      ]),
    ]),
  ];
}

function scenarioItem({ sentence, path, untried, playings }: ScenarioView, t: Translate): Item {
  const seen = [
    ...(untried === undefined ? [] : [labelled(t, t('label.untried'), untried)]),
    ...playings.flatMap((playing, index) => [
      ...(index > 0 ? [strong(t('label.varies'))] : []),
      ...playingLines(playing, t),
    ]),
  ];
  return [link(sentence, path), lines(seen)];
}

function playingLines({ reported, wire, upstream }: PlayingView, t: Translate): Part[] {
  return [
    ...(reported === undefined ? [] : [labelled(t, t('label.reported'), phrases(reported))]),
    labelled(t, t('label.wire'), phrases(wire)),
    ...(upstream === undefined ? [] : [labelled(t, t('label.upstream'), phrases(upstream))]),
  ];
}
