// The Rules screen: every rule with its words, source, severity and numbers; the profile; a search; and back to how they were.
import { Dialog } from '@base-ui/react/dialog';
import { Select } from '@base-ui/react/select';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, RotateCcw, Search, X } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { PROFILES } from '../../shared/model/schema.ts';
import { FAMILY_WORDS } from '../../shared/rules/page.ts';
import { profileOf } from '../../shared/rules/profiles.ts';
import { RULES } from '../../shared/rules/registry.ts';
import type { Rule } from '../../shared/rules/rule.ts';
import { runCommand } from '../app/commands/registry.ts';
import { useDocument } from '../stores/document.ts';
import { useEvaluation } from '../stores/evaluation.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { changeRules } from './change.ts';
import { rulesStore, useRulesState } from './open-rules.ts';
import { byFamily, findingsByRule, profileChanges, profileWords, searchRules, tunedRules } from './overview.ts';
import { RuleCard } from './rule-card.tsx';
import { profileName, resetRules, setProfile } from './settings.ts';
import css from './rules.module.css';
import dialog from '../ui/dialog.module.css';
import fields from '../inspector/fields/fields.module.css';

const PROFILE_ITEMS = PROFILES.map((name) => ({ value: name, label: name.charAt(0).toUpperCase() + name.slice(1) }));

function Profile() {
  const profile = useDocument((state) => profileName(state.file));
  const readOnly = useDocument((state) => state.fileReadOnly !== null);
  return (
    <div className={css.profile}>
      <Select.Root
        items={PROFILE_ITEMS}
        value={profile}
        disabled={readOnly}
        onValueChange={(next) => next && changeRules((file) => setProfile(file, next))}
      >
        <Select.Trigger className={fields.trigger} aria-label="Profile">
          <span>
            Profile: <Select.Value />
          </span>
          <ChevronDown size={14} aria-hidden />
        </Select.Trigger>
        <Select.Portal>
          <Select.Positioner sideOffset={4} alignItemWithTrigger={false} className={css.place}>
            <Select.Popup className={fields.popup}>
              {PROFILE_ITEMS.map(({ value, label }) => (
                <Select.Item key={value} value={value} className={css.profileItem}>
                  <Select.ItemText>{label}</Select.ItemText>
                  <small>{profileOf(value)?.says}</small>
                </Select.Item>
              ))}
            </Select.Popup>
          </Select.Positioner>
        </Select.Portal>
      </Select.Root>
      <p>
        {profileOf(profile)?.says} <b>{profileWords(profileChanges(RULES, profile))}</b>
      </p>
    </div>
  );
}

/** About how tall a card is before it was measured. */
const guess = (rule: Rule | undefined): number => 98 + Object.keys(rule?.thresholds ?? {}).length * 42;
/** Few enough to be drawn all at once: then tab order and search in the page are whole. */
const ALL = 12;

function List({ rules }: { rules: readonly Rule[] }) {
  const counts = findingsByRule(useEvaluation((state) => state.evaluation));
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by hand, and no compiler runs
  const list = useVirtualizer({
    count: rules.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => guess(rules[at]),
    getItemKey: (at) => rules[at]?.id ?? at,
    overscan: rules.length <= ALL ? ALL : 3,
  });
  return (
    <div ref={scroller} className={css.scroller} tabIndex={-1}>
      <div role="list" aria-label="Rules" className={css.list} style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map((item) => {
          const rule = rules[item.index];
          return (
            rule && (
              <div
                key={item.key}
                ref={list.measureElement}
                data-index={item.index}
                role="listitem"
                aria-setsize={rules.length}
                aria-posinset={item.index + 1}
                className={css.item}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {rule.family !== rules[item.index - 1]?.family && <h3 className={css.family}>{FAMILY_WORDS[rule.family]}</h3>}
                <RuleCard rule={rule} count={counts.get(rule.id) ?? 0} />
              </div>
            )
          );
        })}
      </div>
      {rules.length === 0 && <p className={css.nothing}>No rule has these words. Clear the search to see all of them.</p>}
    </div>
  );
}

/** Undo and redo work here too, outside of the fields that have their own. */
function historyKeys(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  if (event.target instanceof HTMLInputElement && event.target.type !== 'range') return;
  const key = event.key.toLowerCase();
  const command = key === 'z' ? (event.shiftKey ? 'edit.redo' : 'edit.undo') : key === 'y' ? 'edit.redo' : null;
  if (command === null) return;
  event.preventDefault();
  event.stopPropagation();
  runCommand(command);
}

export function RulesScreen({ onClose }: { readonly onClose: () => void }) {
  const file = useDocument((state) => state.file);
  const readOnly = useDocument((state) => state.fileReadOnly !== null);
  const search = useRulesState((state) => state.search);
  const tunedOnly = useRulesState((state) => state.tuned);
  const input = useRef<HTMLInputElement>(null);
  const tuned = tunedRules(RULES, file);
  // Rules that are put back while only changed ones are listed stay until the list is asked for anew: nothing jumps away under the pointer.
  const [listed, setListed] = useState<readonly Rule[]>(tuned);
  useEffect(() => {
    if (tunedOnly) setListed(tunedRules(RULES, file));
    // oxlint-disable-next-line react/exhaustive-deps -- only when it is turned on
  }, [tunedOnly]);
  const rules = byFamily(searchRules(tunedOnly ? listed : RULES, search));
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.backdrop} />
        <Dialog.Popup className={css.screen} initialFocus={input} data-modal onKeyDown={historyKeys}>
          <header className={css.head}>
            <Dialog.Title className={css.title}>Rules</Dialog.Title>
            <label className={css.search}>
              <Search size={15} aria-hidden />
              <input
                ref={input}
                type="search"
                aria-label="Search rules"
                placeholder="Search rules, sources, numbers"
                value={search}
                spellCheck={false}
                onChange={(event) => rulesStore.patch({ search: event.target.value })}
              />
            </label>
            <Button on={tunedOnly} disabled={tuned.length === 0 && !tunedOnly} onClick={() => rulesStore.patch({ tuned: !tunedOnly })}>
              Changed <span className="num">{tuned.length}</span>
            </Button>
            <Button kind="line" disabled={tuned.length === 0 || readOnly} onClick={() => changeRules(resetRules)}>
              <RotateCcw size={14} aria-hidden />
              Reset all
            </Button>
            <IconButton label="Close" onClick={onClose}>
              <X size={16} aria-hidden />
            </IconButton>
          </header>
          <Profile />
          <List key={`${search}:${tunedOnly}`} rules={rules} />
          <footer className={css.foot}>
            <span className="num">{rules.length === RULES.length ? `${RULES.length} rules` : `${rules.length} of ${RULES.length} rules`}</span>
            <span>There is no one right answer: the numbers are starting points. What is changed here is kept in the file and can be undone.</span>
          </footer>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
