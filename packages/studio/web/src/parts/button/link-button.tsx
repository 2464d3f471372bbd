import { Button, type ButtonProps } from "@mantine/core";
import type { ReactElement, ReactNode } from "react";
import { Link } from "wouter";

/** Goes to a page of the Studio; looks like a button. */
export function LinkButton({
  href,
  children,
  ...props
}: ButtonProps & { href: string; children: ReactNode; "aria-label"?: string }): ReactElement {
  return (
    <Button component={Link} href={href} {...props}>
      {children}
    </Button>
  );
}
