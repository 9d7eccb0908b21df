import { CornerDownRight } from "lucide-react";

import { ClauseText } from "@/components/eligibility/clause-text";
import { useConditionWords } from "@/components/eligibility/use-condition-words";
import { describe, type Description } from "@/lib/rules/expression/describe";
import type { Expression } from "@/lib/rules/expression/types";

/** A condition as people read it: groups with what belongs to them, each criterion with its clause. */
export function ConditionTree({ condition }: { condition: Expression }) {
  return <Node node={describe(condition)} />;
}

function Node({ node }: { node: Description }) {
  const words = useConditionWords();
  return (
    <>
      <p className="font-medium">{node.label ?? words.wording(node)}</p>
      {node.clause && (
        <div className="text-sm text-ink-soft">
          <ClauseText clause={node.clause} />
        </div>
      )}
      {node.of.length > 0 && (
        <ol className="mt-2 flex flex-col gap-3 border-l-2 border-line pl-4">
          {node.of.map((child, place) => (
            <li key={place} className="relative">
              <CornerDownRight
                aria-hidden
                className="absolute top-1 -left-[1.35rem] size-3.5 bg-surface text-ink-faint"
              />
              <Node node={child} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
