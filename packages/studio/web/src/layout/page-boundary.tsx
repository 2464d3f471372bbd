import { Component, type ReactNode } from "react";
import { ErrorNote } from "../parts/error-note/error-note.tsx";
import css from "./page.module.css";

/** A page that fails leaves the bars in place and can be tried again. */
export class PageBoundary extends Component<{ children: ReactNode }, { failure: unknown }> {
  override state = { failure: null as unknown };

  static getDerivedStateFromError(failure: unknown): { failure: unknown } {
    return { failure };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return (
      <main id="main" className={css.page}>
        <ErrorNote error={failure} onRetry={() => this.setState({ failure: null })} />
      </main>
    );
  }
}
