import type { ReactElement } from 'react';
import { Button } from '../ui/button.tsx';
import { runCommand } from '../app/commands/registry.ts';
export function Start(): ReactElement {
  return (
    <Button kind="primary" onClick={() => runCommand('document.new')}>
      New design
    </Button>
  );
}
