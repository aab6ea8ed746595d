"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

interface SignInLinkProps {
  readonly locale: "en" | "ko";
  readonly children: string;
}

/** Leads to signing in, and from there back to this page; from the first one to where there is something to do. */
export function SignInLink({ locale, children }: SignInLinkProps) {
  const path = usePathname();
  const page = `/${locale}/sign-in`;
  const href = path === `/${locale}` ? page : `${page}?next=${encodeURIComponent(path)}`;
  return (
    <Link className="sign-in" href={href} prefetch={false}>
      {children}
    </Link>
  );
}
