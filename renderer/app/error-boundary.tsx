// When a part of the window breaks, the rest goes on: it says what happened, and offers to save the design and to try again.
import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { runCommand } from './commands/registry.ts';
import css from './error-boundary.module.css';

interface Props {
  /** The part, as the sentence begins: "The canvas". */
  readonly part: string;
  /** It is the whole window: then loading the page anew is offered too. */
  readonly whole?: boolean;
  readonly children: ReactNode;
}
interface State {
  readonly error: Error | null;
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className={cx(css.box, this.props.whole && css.whole)} role="alert">
        <h2>{this.props.part} stopped working</h2>
        <p>The design itself is not touched. Save it, then try again. If it stops again, undo the last step or load the page anew.</p>
        <code>{error.message}</code>
        <div className={css.row}>
          <Button kind="primary" onClick={() => runCommand('document.save')}>
            Save the design
          </Button>
          <Button kind="line" onClick={() => this.setState({ error: null })}>
            Try again
          </Button>
          {this.props.whole && (
            <Button kind="line" onClick={() => window.location.reload()}>
              Load the page anew
            </Button>
          )}
        </div>
      </div>
    );
  }
}
