import { PublicShell } from "@/components/shell/public-shell";
import { ForbiddenPage } from "@/components/shell/forbidden-page";

export default function Forbidden() {
  return (
    <PublicShell>
      <ForbiddenPage />
    </PublicShell>
  );
}
