// unknown-setting: the file's review settings name a rule, profile or threshold that does not exist.
import type { Severity } from '../../model/types.ts';
import { nearest } from '../nearest.ts';
import { PROFILE_LIST } from '../profiles.ts';
import type { Rule } from '../rule.ts';

const SETTINGS: readonly (Severity | 'off')[] = ['off', 'critical', 'warning', 'advice', 'praise'];
const PROFILES: readonly string[] = PROFILE_LIST.map((profile) => profile.name);

/** What a file holds, as one says it: text as it is, anything else as JSON. */
const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing'));

export const unknownSetting: Rule = {
  id: 'unknown-setting',
  name: 'A setting that does not exist',
  severity: 'warning',
  basis: 'arithmetic',
  family: 'integrity',
  about: 'structure',
  text: {
    what: 'The review settings of the file name a rule, a profile or a threshold that does not exist, or give one a value that it cannot have.',
    why: 'The setting does nothing: a rule that somebody meant to switch off still fires, a number that somebody chose is not used.',
    remedy: 'Write the name as it is in docs/rules, or take the setting away.',
  },
  check(view, report) {
    const { review, slides } = view.design;
    const ids = view.rules.map((rule) => rule.id);
    const known = new Set(ids);
    const thresholds = new Set(view.rules.flatMap((rule) => Object.keys(rule.thresholds ?? {})));
    const told = new Set<string>();
    /** One finding for each setting. `about` keeps them apart. */
    const unknown = (setting: string, says: string, near: string | undefined): void => {
      if (told.has(setting)) return;
      told.add(setting);
      const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
      report({ message: `${says}${hint}`, units: [], about: setting, values: { setting, ...(near === undefined ? {} : { nearest: near }) } });
    };
    const rule = (setting: string, id: string, says: string): void => {
      if (!known.has(id)) unknown(setting, `${says} the rule "${id}", which does not exist.`, nearest(id, ids));
    };
    // What a file holds is read as it is: it may have been written by hand, and a wrong value must not stop the others.
    const profile: unknown = review?.profile;
    if (profile !== undefined && !PROFILES.some((name) => name === profile)) {
      const said = shown(profile);
      unknown('review.profile', `The file asks for the profile "${said}", which does not exist; "recommended" is used.`, nearest(said, PROFILES));
    }
    for (const [id, value] of Object.entries<unknown>(review?.rules ?? {})) {
      rule(`review.rules.${id}`, id, 'The file sets');
      if (known.has(id) && !SETTINGS.some((name) => name === value)) {
        const said = shown(value);
        unknown(
          `review.rules.${id}`,
          `The file sets the rule "${id}" to "${said}", which is no severity; the rule runs as usual.`,
          nearest(said, SETTINGS),
        );
      }
    }
    for (const [name, value] of Object.entries<unknown>(review?.thresholds ?? {})) {
      const setting = `review.thresholds.${name}`;
      if (!thresholds.has(name)) unknown(setting, `The file sets the threshold "${name}", which does not exist.`, nearest(name, [...thresholds]));
      else if (typeof value !== 'number' || !Number.isFinite(value))
        unknown(setting, `The file sets the threshold "${name}" to "${shown(value)}", which is no number; its usual value is used.`, undefined);
    }
    for (const [at, accepted] of (review?.accepted ?? []).entries()) rule(`review.accepted.${at}`, accepted.rule, 'The file accepts findings of');
    for (const slide of slides ?? [])
      if (slide.spotlight?.rule !== undefined) rule(`slides.${slide.id}.spotlight`, slide.spotlight.rule, `The slide "${slide.title}" shows`);
  },
};
