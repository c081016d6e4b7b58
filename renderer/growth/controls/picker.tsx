// Which scenario is played, and what can be done with it: new, duplicate, rename, delete.
import { Menu } from '@base-ui/react/menu';
import { Select } from '@base-ui/react/select';
import ChevronDown from 'lucide-react/icons/chevron-down';
import More from 'lucide-react/icons/ellipsis';
import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import type { Edit } from '../../../shared/edits/edit.ts';
import type { Id } from '../../../shared/model/types.ts';
import fields from '../../inspector/fields/fields.module.css';
import { documentStore, editFile, useDocument } from '../../stores/document.ts';
import { Button } from '../../ui/button.tsx';
import menu from '../../ui/menu.module.css';
import { chooseScenario, editScenario } from '../growth.ts';
import { deleteScenario, duplicateScenario, newScenario, renameScenario } from '../scenarios.ts';
import css from './controls.module.css';
import type { SectionProps } from './section.ts';

function add({ edit, id }: { readonly edit: Edit; readonly id: Id }): void {
  editFile(edit);
  chooseScenario(id);
}

interface NameProps {
  readonly name: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly done: () => void;
}
function Name({ name, field, done }: NameProps): ReactElement {
  const [typed, setTyped] = useState(name);
  useEffect(() => field.current?.focus(), [field]);
  const commit = (): void => {
    const next = typed.trim();
    if (next !== '' && next !== name) editScenario((scenario) => renameScenario(scenario, next));
    done();
  };
  return (
    <input
      className={css.rename}
      aria-label="Name of the scenario"
      value={typed}
      ref={field}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') done();
      }}
    />
  );
}

function Choose({ scenario }: Pick<SectionProps, 'scenario'>): ReactElement {
  const all = useDocument(({ file }) => file.scenarios);
  const items = (all?.length ? all : [scenario]).map(({ id, name }) => ({ value: id, label: name || id }));
  return (
    <Select.Root items={items} value={scenario.id} onValueChange={(next) => next !== null && chooseScenario(next)}>
      <Select.Trigger className={fields.trigger} aria-label="Scenario">
        <Select.Value />
        <Select.Icon>
          <ChevronDown size={14} aria-hidden />
        </Select.Icon>
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner sideOffset={4} alignItemWithTrigger={false}>
          <Select.Popup className={fields.popup}>
            {items.map(({ value, label }) => (
              <Select.Item key={value} value={value} className={fields.item}>
                <Select.ItemText>{label}</Select.ItemText>
              </Select.Item>
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}

export function Picker({ scenario, readOnly }: SectionProps): ReactElement {
  const [naming, setNaming] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const inFile = useDocument(({ file }) => file.scenarios?.some(({ id }) => id === scenario.id) ?? false);
  const { file } = documentStore.get();
  return (
    <header className={css.head}>
      <h2>Scenario</h2>
      <Menu.Root>
        <Menu.Trigger disabled={readOnly} render={<Button size="small" aria-label="What can be done with scenarios" />}>
          <More size={15} aria-hidden />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className={menu.place} align="end" sideOffset={4}>
            <Menu.Popup className={menu.menu} finalFocus={() => field.current ?? true}>
              <Menu.Item className={menu.item} onClick={() => add(newScenario(file))}>
                New scenario
              </Menu.Item>
              <Menu.Item className={menu.item} onClick={() => add(duplicateScenario(file, scenario))}>
                Duplicate
              </Menu.Item>
              <Menu.Item className={menu.item} onClick={() => setNaming(true)}>
                Rename
              </Menu.Item>
              <Menu.Separator className={menu.rule} />
              <Menu.Item className={menu.item} disabled={!inFile} onClick={() => editFile(deleteScenario(file, scenario))}>
                Delete
              </Menu.Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <div className={css.pick}>
        {naming ? <Name name={scenario.name} field={field} done={() => setNaming(false)} /> : <Choose scenario={scenario} />}
      </div>
    </header>
  );
}
