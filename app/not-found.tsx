import { PublicShell } from "@/components/shell/public-shell";
import { NotFoundPage } from "@/components/shell/not-found-page";

export default function NotFound() {
  return (
    <PublicShell>
      <NotFoundPage />
    </PublicShell>
  );
}
